import type { TimelineItem } from './items.ts';
import type { Mark } from './layout.ts';

/** Items without room for a label, drawn as one count. One alone keeps its own symbol. */
export interface Cluster {
  lane: number;
  x: number;
  y: number;
  radius: number;
  /** In order of time. */
  items: TimelineItem[];
}

const RADIUS = 10;

/** Merges neighbours until no two of a lane's clusters touch. Each stands in the middle of what it covers. */
export function cluster(marks: Mark[], lane: number, y: number): Cluster[] {
  const clusters: (Cluster & { from: number; to: number })[] = [];
  for (const { item, x, width } of marks.toSorted((a, b) => a.x - b.x)) {
    const middle = x + width / 2;
    const next = { lane, x: middle, y, radius: RADIUS, items: [item], from: middle, to: middle };
    clusters.push(next);
    while (touching(clusters.at(-2), clusters.at(-1))) merge(clusters);
  }
  return clusters.map(({ from: _from, to: _to, ...rest }) => rest);
}

const touching = (a: Cluster | undefined, b: Cluster | undefined): boolean =>
  a !== undefined && b !== undefined && b.x - a.x < a.radius + b.radius + 2;

function merge(clusters: (Cluster & { from: number; to: number })[]): void {
  const last = clusters.pop();
  const before = clusters.at(-1);
  if (!last || !before) return;
  before.to = Math.max(before.to, last.to);
  before.x = (before.from + before.to) / 2;
  before.items = [...before.items, ...last.items].sort((a, b) => a.start - b.start);
}
