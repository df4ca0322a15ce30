import { extent } from 'd3';
import type { TimelineItem } from './items.ts';

const DAY = 86_400_000;

/** The time that a set of items covers, with a little air at both ends; for none, one day. */
export function domainOf(items: TimelineItem[]): [number, number] {
  const [start, end] = extent(items.flatMap((item) => [item.start, item.end]));
  if (start === undefined || end === undefined) return [0, DAY];
  const air = Math.max((end - start) * 0.02, 1);
  return [start - air, end + air];
}
