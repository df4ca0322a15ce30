import { APART, cluster, type Cluster } from './cluster.ts';
import type { TimelineItem } from './items.ts';
import { type Mark, place, Rows } from './place.ts';
import { linearScale } from './scale.ts';
import { SIZES } from './sizes.ts';
import { type AxisText, ticksOf, type Tick } from './ticks.ts';

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
  /** How many of a lane's events are tried for a name, the weightiest first; 150 if it is not said. */
  maxNames?: number;
  /** Pixels between the middles of two counts at the least; 22, so that they do not touch, if it is not said. */
  apart?: number;
  /** Every lane is as high as it may become, so that nothing jumps while the window moves. */
  fixed?: boolean;
  t: AxisText;
}

export interface TimelineLayout {
  width: number;
  height: number;
  lanes: { index: number; label: string; y: number; height: number }[];
  ticks: Tick[];
  marks: Mark[];
  clusters: Cluster[];
}

/**
 * Places items in lanes and rows: the weightiest first, no two labels touching, and what finds no room in counted
 * clusters on the lane's last row. Pure: numbers and strings in, numbers and strings out.
 * @param items by weight (`byWeight`), as `timelineItems` gives them
 */
export function layoutTimeline(items: TimelineItem[], view: TimelineView): TimelineLayout {
  const { width, domain, lanes, maxLines, maxNames = 150, apart = APART, fixed, t } = view;
  const x = linearScale(domain, [SIZES.edge, width - SIZES.edge]);
  const perPixel = (domain[1] - domain[0]) / (width - 2 * SIZES.edge);
  const visible = items.filter(({ start, end }) => end > domain[0] && start < domain[1]);
  const layout: TimelineLayout = {
    width,
    height: 0,
    lanes: [],
    ticks: ticksOf(x, domain, width, t),
    marks: [],
    clusters: [],
  };
  const middle = ({ start, end }: TimelineItem) =>
    (Math.max(start, domain[0]) + Math.min(end, domain[1])) / 2;
  let y: number = SIZES.axis;
  for (const { index, label } of lanes) {
    const here = visible.filter((item) => item.lane === index);
    const top = y + SIZES.lanePad;
    const rows = new Rows(maxLines);
    const left: TimelineItem[] = [];
    for (const [rank, item] of here.entries()) {
      const mark = rank < maxNames ? place(item, x, rows, width) : undefined;
      if (mark) layout.marks.push({ ...mark, y: top + (mark.y + 0.5) * SIZES.line });
      else left.push(item);
    }
    const counted = left.length > 0 || fixed ? SIZES.line * 1.5 : 0;
    const bottom = top + (fixed ? maxLines : rows.used) * SIZES.line;
    layout.clusters.push(
      ...cluster(left, middle, x, perPixel, { lane: index, y: bottom + counted / 2, apart }),
    );
    const height = bottom + counted + SIZES.gap - y;
    layout.lanes.push({ index, label, y, height });
    y += height;
  }
  return { ...layout, height: y };
}
