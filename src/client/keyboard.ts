import { byOrder } from '../timeline/items.ts';
import type { ListedItem } from './items.ts';
import type { Action, Dispatch, TimelineState } from './state.ts';

export function watchKeys(svg: SVGSVGElement, stateOf: () => TimelineState, dispatch: Dispatch): void {
  svg.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const action = keyAction(event.key, stateOf());
    if (action === undefined) return;
    event.preventDefault();
    if (action) dispatch(action);
  });
}

/**
 * What a key does in the picture, which is one tab stop: arrows step through the events in time and across lanes, + and
 * − zoom, Home and End go to the first and the last, 0 shows all, Escape closes. Enter follows, because a mark is a link.
 * @returns null if there is no event to go to, undefined for any other key
 */
export function keyAction(key: string, { passing, current }: TimelineState): Action | null | undefined {
  const inOrder = () => passing.toSorted(byOrder);
  const select = (item: ListedItem | undefined): Action | null => (item ? { type: 'select', item } : null);
  const step = (by: 1 | -1) => {
    const items = inOrder();
    return select(items[Math.max((current ? items.indexOf(current) : -1) + by, 0)]);
  };
  switch (key) {
    case 'ArrowRight':
      return step(1);
    case 'ArrowLeft':
      return step(-1);
    case 'ArrowDown':
      return select(current && nearest(inOrder(), current, 1));
    case 'ArrowUp':
      return select(current && nearest(inOrder(), current, -1));
    case 'Home':
      return select(inOrder()[0]);
    case 'End':
      return select(inOrder().at(-1));
    case '+':
    case '=':
      return { type: 'zoom', factor: 0.5 };
    case '-':
      return { type: 'zoom', factor: 2 };
    case '0':
      return { type: 'show-all' };
    case 'Escape':
      return { type: 'close' };
    default:
      return undefined;
  }
}

/** The item nearest in time in the next lane that has any, above or below. */
function nearest(items: ListedItem[], from: ListedItem, direction: 1 | -1): ListedItem | undefined {
  const lanes = [...new Set(items.map(({ lane }) => lane))].sort((a, b) => a - b);
  const lane = lanes[lanes.indexOf(from.lane) + direction];
  const distance = ({ start }: ListedItem) => Math.abs(start - from.start);
  return items.filter((item) => item.lane === lane).sort((a, b) => distance(a) - distance(b))[0];
}
