import type { ListedItem } from './items.ts';

/** What the keys ask for. */
export interface Steps {
  /** The items that can be stepped through, in order of time. */
  items: () => ListedItem[];
  current: () => ListedItem | undefined;
  select: (item: ListedItem) => void;
  zoom: (factor: number) => void;
  whole: () => void;
  close: () => void;
}

/**
 * The picture as one stop of the keyboard: arrows step through events in time and across lanes, + and − zoom, Home
 * and End go to the first and the last, 0 shows all, Escape closes. Enter follows, because a mark is a link.
 */
export function watchKeys(element: SVGSVGElement, steps: Steps): void {
  element.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = actionOf(event.key, steps);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function actionOf(
  key: string,
  { items, current, select, zoom, whole, close }: Steps,
): (() => void) | undefined {
  const all = items();
  const at = current();
  const index = at ? all.indexOf(at) : -1;
  const go = (item: ListedItem | undefined) => () => {
    if (item) select(item);
  };
  switch (key) {
    case 'ArrowRight':
      return go(all[index + 1]);
    case 'ArrowLeft':
      return go(all[Math.max(index - 1, 0)]);
    case 'ArrowDown':
      return go(at && nearest(all, at, 1));
    case 'ArrowUp':
      return go(at && nearest(all, at, -1));
    case 'Home':
      return go(all[0]);
    case 'End':
      return go(all.at(-1));
    case '+':
    case '=':
      return () => zoom(0.5);
    case '-':
      return () => zoom(2);
    case '0':
      return whole;
    case 'Escape':
      return close;
    default:
      return undefined;
  }
}

/** The item nearest in time in the next lane that has any, above or below. */
function nearest(all: ListedItem[], from: ListedItem, direction: 1 | -1): ListedItem | undefined {
  const lanes = [...new Set(all.map(({ lane }) => lane))].sort((a, b) => a - b);
  const lane = lanes[lanes.indexOf(from.lane) + direction];
  const distance = ({ start }: ListedItem) => Math.abs(start - from.start);
  return all.filter((item) => item.lane === lane).sort((a, b) => distance(a) - distance(b))[0];
}
