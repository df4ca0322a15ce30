import { cluster, type Cluster } from './cluster.ts';
import type { TimelineItem } from './items.ts';
import { place, type Mark } from './place.ts';
import { Rows } from './rows.ts';
import { linearScale } from './scale.ts';
import { SIZES } from './sizes.ts';
import { ticksOf, type Tick } from './ticks.ts';

/** A window on the timeline. Zoom is `layoutTimeline` again, at another domain. */
export interface TimelineView {
  /** Pixels across. */
  width: number;
  /** Milliseconds, from the left edge to the right. */
  domain: [number, number];
  /** The strands shown, in order; each is a lane. */
  lanes: { index: number; label: string }[];
  /** How many lines of text a lane may hold before the rest are counted. */
  maxLines: number;
  /** Every lane is as high as it may become, so that nothing jumps while the window moves. */
  fixed?: boolean;
}

export interface TimelineLayout {
  width: number;
  height: number;
  lanes: { index: number; label: string; y: number; height: number }[];
  ticks: Tick[];
  marks: Mark[];
  clusters: Cluster[];
}

/** More names than these never fit: the rest are counted without a try. */
const MOST_NAMES = 150;

/**
 * Places items in lanes and rows: the weightiest first, no two labels touching, and what finds no room in counted
 * clusters on the lane's last row. Pure: numbers and strings in, numbers and strings out.
 * @param items by weight (`byWeight`), as `timelineItems` gives them
 */
export function layoutTimeline(items: TimelineItem[], view: TimelineView): TimelineLayout {
  const { width, domain, lanes, maxLines, fixed } = view;
  const x = linearScale(domain, [SIZES.edge, width - SIZES.edge]);
  const visible = items.filter(({ start, end }) => end > domain[0] && start < domain[1]);
  const layout: TimelineLayout = {
    width,
    height: 0,
    lanes: [],
    ticks: ticksOf(x, domain, width),
    marks: [],
    clusters: [],
  };
  let y: number = SIZES.axis;
  for (const { index, label } of lanes) {
    const here = visible.filter((item) => item.lane === index);
    const top = y + SIZES.lanePad;
    const rows = new Rows(maxLines);
    const left: TimelineItem[] = [];
    for (const [rank, item] of here.entries()) {
      const mark = rank < MOST_NAMES ? place(item, x, rows, width) : undefined;
      if (mark) layout.marks.push({ ...mark, y: top + (mark.y + 0.5) * SIZES.line });
      else left.push(item);
    }
    const counted = left.length > 0 || fixed ? SIZES.line * 1.5 : 0;
    const bottom = top + (fixed ? maxLines : rows.used) * SIZES.line;
    const middle = ({ start, end }: TimelineItem) => (Math.max(x(start), 0) + Math.min(x(end), width)) / 2;
    layout.clusters.push(...cluster(left, middle, index, bottom + counted / 2));
    const height = bottom + counted + SIZES.gap - y;
    layout.lanes.push({ index, label, y, height });
    y += height;
  }
  return { ...layout, height: y };
}
