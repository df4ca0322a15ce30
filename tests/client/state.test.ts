import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '../../src/client/filters.ts';
import { type Action, initialState, reduce, type TimelineState } from '../../src/client/state.ts';
import { domainOf } from '../../src/timeline/scale.ts';
import { listedItems } from './listed-items.ts';

const ITEMS = listedItems([
  '1998-04-01 | 0 | 3 | Bridge closes',
  '1998-04-02 | 1 | 2 | Council meets',
  '1998-06-03 | 0 | 1 | Ferry starts',
]);
const [bridge, council, ferry] = ITEMS;
if (!bridge || !council || !ferry) throw new Error('Three items are missing.');

const EXTENT = domainOf(ITEMS);
const APRIL: [number, number] = [Date.UTC(1998, 3, 1), Date.UTC(1998, 4, 1)];
const EMPTY_ADDRESS = { domain: undefined, filters: NO_FILTERS, entry: undefined };

/** The state after some actions, each of which must leave the state before it unchanged. */
function after(actions: Action[], start = initialState(ITEMS, EMPTY_ADDRESS)): TimelineState {
  return actions.reduce((state, action) => reduce(Object.freeze(state), action), start);
}

describe('the initial state', () => {
  test('without an address is the whole extent, settled', () => {
    expect(initialState(ITEMS, EMPTY_ADDRESS)).toEqual({
      items: ITEMS,
      extent: EXTENT,
      domain: EXTENT,
      filters: NO_FILTERS,
      passing: ITEMS,
      current: undefined,
      opened: undefined,
      transition: undefined,
      moving: false,
      settled: true,
    });
  });

  test('is what the address asks for', () => {
    const filters = { ...NO_FILTERS, hidden: [1] };
    const state = initialState(ITEMS, { domain: APRIL, filters, entry: ferry.id });
    expect(state).toMatchObject({ domain: APRIL, filters, passing: [bridge, ferry], settled: true });
    expect(state.current).toBe(ferry);
    expect(state.opened).toBe(ferry);
  });

  test('ignores an entry that does not exist', () => {
    expect(initialState(ITEMS, { ...EMPTY_ADDRESS, entry: 'bridge/missing' }).opened).toBeUndefined();
  });
});

test('a move changes the domain; settling ends it', () => {
  const moved = after([{ type: 'move', domain: APRIL }]);
  expect(moved).toMatchObject({ domain: APRIL, moving: true, settled: false });
  expect(after([{ type: 'settle' }], moved)).toMatchObject({ domain: APRIL, moving: false, settled: true });
});

test('a filter selects the items again, and does not stop a move', () => {
  const filters = { ...NO_FILTERS, words: 'council' };
  const state = after([
    { type: 'move', domain: APRIL },
    { type: 'filter', filters },
  ]);
  expect(state).toMatchObject({ filters, passing: [council], moving: true, settled: false });
  expect(after([{ type: 'filter', filters: NO_FILTERS }], state).passing).toEqual(ITEMS);
});

test.each<[Action, [number, number]]>([
  [{ type: 'show', domain: APRIL }, APRIL],
  [{ type: 'show-all' }, EXTENT],
  [{ type: 'zoom', factor: 2 }, [APRIL[0] - 15 * 86_400_000, APRIL[1] + 15 * 86_400_000]],
])('%o starts a transition and moves nothing yet', (action, to) => {
  const state = after([{ type: 'move', domain: APRIL }, { type: 'settle' }, action]);
  expect(state.transition).toEqual({ to, focus: false });
  expect(state).toMatchObject({ domain: APRIL, moving: false, settled: false });
});

test('the same transition twice is two transitions', () => {
  const once = after([{ type: 'show-all' }]);
  expect(after([{ type: 'show-all' }], once).transition).not.toBe(once.transition);
});

test('selecting an item moves the domain to it if necessary, and focuses it on arrival', () => {
  const inside = after([
    { type: 'move', domain: APRIL },
    { type: 'select', item: council },
  ]);
  expect(inside.current).toBe(council);
  expect(inside.transition).toEqual({ to: APRIL, focus: true });
  expect(inside.opened).toBeUndefined();
  const outside = after([{ type: 'select', item: ferry }], inside);
  expect(outside.transition?.to[0]).toBeGreaterThan(APRIL[1]);
});

test('the panel keeps the opened item while the reader goes to another; closing forgets both', () => {
  const opened = after([{ type: 'open', item: bridge }]);
  expect(opened).toMatchObject({ current: bridge, opened: bridge, settled: false });
  const selected = after([{ type: 'select', item: council }], opened);
  expect(selected).toMatchObject({ current: council, opened: bridge });
  expect(after([{ type: 'close' }], selected)).toMatchObject({ current: undefined, opened: undefined });
});
