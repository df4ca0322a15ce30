import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../src/client/filters.ts';
import { keyAction } from '../../src/client/keyboard.ts';
import { initialState } from '../../src/client/state.ts';
import { listedItems } from './listed-items.ts';

const ITEMS = listedItems([
  '1998-04-01 | 0 | 1 | first',
  '1998-04-02 | 2 | 3 | second',
  '1998-04-03 | 0 | 2 | third',
  '1998-04-04 | 2 | 3 | last',
]);

/** The label that a key goes to from another, null if there is none. */
function next(key: string, from?: string): string | null {
  const state = initialState(ITEMS, { domain: undefined, filters: NO_FILTERS, entry: undefined });
  const action = keyAction(key, { ...state, current: ITEMS.find(({ label }) => label === from) });
  return action?.type === 'select' ? action.item.label : null;
}

test.each<[key: string, from: string | undefined, to: string | null]>([
  ['ArrowRight', undefined, 'first'],
  ['ArrowRight', 'first', 'second'],
  ['ArrowRight', 'last', null],
  ['ArrowLeft', undefined, 'first'],
  ['ArrowLeft', 'third', 'second'],
  ['ArrowLeft', 'first', 'first'],
  ['ArrowDown', undefined, null],
  ['ArrowDown', 'first', 'second'],
  ['ArrowDown', 'second', null],
  ['ArrowUp', 'last', 'third'],
  ['ArrowUp', 'third', null],
  ['Home', 'last', 'first'],
  ['End', undefined, 'last'],
])('%s from %s goes to %s', (key, from, to) => {
  expect(next(key, from)).toBe(to);
});

test('keys zoom, show all and close; others do nothing', () => {
  const state = initialState(ITEMS, { domain: undefined, filters: NO_FILTERS, entry: undefined });
  expect(keyAction('+', state)).toEqual({ type: 'zoom', factor: 0.5 });
  expect(keyAction('=', state)).toEqual({ type: 'zoom', factor: 0.5 });
  expect(keyAction('-', state)).toEqual({ type: 'zoom', factor: 2 });
  expect(keyAction('0', state)).toEqual({ type: 'show-all' });
  expect(keyAction('Escape', state)).toEqual({ type: 'close' });
  expect(keyAction('Enter', state)).toBeUndefined();
  expect(keyAction('ArrowDown', state)).toBeNull();
});
