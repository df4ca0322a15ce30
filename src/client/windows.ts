import type { ListedItem } from './items.ts';
import type { Domain } from './zoom.ts';

const HOUR = 3_600_000;

/** A window `factor` times as wide, around the same middle. */
export function around([from, to]: Domain, factor: number): Domain {
  const [middle, half] = [(from + to) / 2, ((to - from) / 2) * factor];
  return [middle - half, middle + half];
}

/** A window on some items, with air at both ends. */
export function spread(items: { start: number; end: number }[]): Domain {
  const from = Math.min(...items.map(({ start }) => start));
  const to = Math.max(...items.map(({ end }) => end));
  const air = Math.max((to - from) * 0.15, HOUR);
  return [from - air, to + air];
}

/** The window that there is, moved if an item is not in it. */
export function windowWith(item: ListedItem, now: Domain): Domain {
  const middle = (item.start + item.end) / 2;
  if (now[0] <= middle && now[1] >= middle) return now;
  const half = (now[1] - now[0]) / 2;
  return [middle - half, middle + half];
}
