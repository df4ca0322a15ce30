import { byOrder, type TimelineItem } from './items.ts';
import type { Scale } from './scale.ts';

/** Items without room for a label, drawn as one count; a single item keeps its symbol. */
export interface Cluster {
  lane: number;
  x: number;
  y: number;
  radius: number;
  /** In the story's order. */
  items: TimelineItem[];
}

const RADIUS = 10;

/** The distance between the middles of two counts that do not touch, in pixels. */
export const APART = RADIUS * 2 + 2;

interface Group {
  from: number;
  to: number;
  items: TimelineItem[];
}

/**
 * Merges neighbours until no two counts of a lane are closer than `apart` pixels; each is drawn in the middle of its
 * items. Linear in the number of items: they are sorted into bins first, then the bins are merged. A bin is a period
 * whose length doubles or halves with the zoom, so that counts stay the same while the domain moves.
 * @param middle the middle of an item, in milliseconds
 * @param perPixel milliseconds per pixel
 */
export function cluster(
  items: TimelineItem[],
  middle: (item: TimelineItem) => number,
  x: Scale,
  perPixel: number,
  { lane, y, apart }: Pick<Cluster, 'lane' | 'y'> & { apart: number },
): Cluster[] {
  const size = 2 ** Math.ceil(Math.log2(apart * perPixel));
  const bins = new Map<number, Group>();
  for (const item of items) {
    const time = middle(item);
    const at = x(time);
    const bin = bins.get(Math.floor(time / size));
    if (!bin) bins.set(Math.floor(time / size), { from: at, to: at, items: [item] });
    else {
      bin.items.push(item);
      bin.from = Math.min(bin.from, at);
      bin.to = Math.max(bin.to, at);
    }
  }
  const groups: Group[] = [];
  for (const [, group] of [...bins].sort(([a], [b]) => a - b)) {
    groups.push(group);
    while (near(groups.at(-2), groups.at(-1), apart)) merge(groups);
  }
  return groups.map(({ from, to, items: all }) => ({
    lane,
    x: (from + to) / 2,
    y,
    radius: RADIUS,
    items: all.sort(byOrder),
  }));
}

const near = (a: Group | undefined, b: Group | undefined, apart: number): boolean =>
  a !== undefined && b !== undefined && (b.from + b.to) / 2 - (a.from + a.to) / 2 < apart;

function merge(groups: Group[]): void {
  const last = groups.pop();
  const before = groups.at(-1);
  if (!last || !before) return;
  before.to = Math.max(before.to, last.to);
  before.items.push(...last.items);
}
