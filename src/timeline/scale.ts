/** Where a time is drawn, in pixels: linear, and never bent. */
export type Scale = (time: number) => number;

/** d3-scale's `scaleUtc` without what formats its ticks, which is most of its weight in a browser. */
export function linearScale([from, to]: [number, number], [left, right]: [number, number]): Scale {
  const factor = (right - left) / (to - from || 1);
  return (time) => left + (time - from) * factor;
}
