import type { TimelineItem } from './items.ts';

/** Maps a time to pixels, always linearly. */
export type Scale = (time: number) => number;

/** d3-scale's `scaleUtc` without the formatting of ticks, which is most of its size in a browser. */
export function linearScale([from, to]: [number, number], [left, right]: [number, number]): Scale {
  const factor = (right - left) / (to - from || 1);
  return (time) => left + (time - from) * factor;
}

const DAY = 86_400_000;

/** The time that some items cover, with a small margin at both ends; without items, one day. */
export function domainOf(items: TimelineItem[]): [number, number] {
  if (items.length === 0) return [0, DAY];
  const start = items.reduce((least, item) => Math.min(least, item.start), Infinity);
  const end = items.reduce((most, item) => Math.max(most, item.end), -Infinity);
  const margin = Math.max((end - start) * 0.02, 1);
  return [start - margin, end + margin];
}
