import type { TimelineItem } from './items.ts';

const DAY = 86_400_000;

/** The time that a set of items covers, with a little air at both ends; for none, one day. */
export function domainOf(items: TimelineItem[]): [number, number] {
  if (items.length === 0) return [0, DAY];
  const start = items.reduce((least, item) => Math.min(least, item.start), Infinity);
  const end = items.reduce((most, item) => Math.max(most, item.end), -Infinity);
  const air = Math.max((end - start) * 0.02, 1);
  return [start - air, end + air];
}
