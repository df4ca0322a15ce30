import { APART, cluster, type Cluster } from './cluster.ts';
import type { TimelineItem } from './items.ts';
import { type Mark, place, Rows } from './place.ts';
import { linearScale } from './scale.ts';
import { SIZES } from './sizes.ts';
import { type AxisText, ticksOf, type Tick } from './ticks.ts';

/** A window on the timeline. Zoom is another layout, at another domain. */
export interface TimelineView {
  /** In pixels. */
  width: number;
  /** From the left edge to the right edge, in milliseconds. */
  domain: [number, number];
  /** The strands that are shown, in order; each is a lane. */
  lanes: { index: number; label: string }[];
  /** How many lines of text a lane has; events without room are counted, except key moments, which get more lines. */
  maxLines: number;
  /** How many events of a lane may get a name, in order of weight; 150 by default. */
  maxNames?: number;
  /** The minimum distance between the middles of two counts in pixels; by default 22, so that they do not touch. */
  apart?: number;
  /** Every lane has its full height, so that nothing jumps while the domain moves. */
  fixed?: boolean;
  /** The time zone of the axis. */
  zone: string;
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
 * Places items in lanes and rows, in order of weight, so that no two labels touch; those without room become counted
 * clusters on the last row of the lane. Pure: plain values in, plain values out.
 * @param items in order of weight, as `timelineItems` returns them
 */
export function layoutTimeline(items: TimelineItem[], view: TimelineView): TimelineLayout {
  const { width, domain, lanes, maxLines, maxNames = 150, apart = APART, fixed, zone, t } = view;
  const x = linearScale(domain, [SIZES.edge, width - SIZES.edge]);
  const perPixel = (domain[1] - domain[0]) / (width - 2 * SIZES.edge);
  const visible = items.filter(({ start, end }) => end > domain[0] && start < domain[1]);
  const layout: TimelineLayout = {
    width,
    height: 0,
    lanes: [],
    ticks: ticksOf(x, domain, width, t, zone),
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
    const rest: TimelineItem[] = [];
    for (const [rank, item] of here.entries()) {
      const mark = rank < maxNames || item.moment ? place(item, x, rows, width) : undefined;
      if (mark) layout.marks.push({ ...mark, y: top + (mark.y + 0.5) * SIZES.line });
      else rest.push(item);
    }
    const counted = rest.length > 0 || fixed ? SIZES.line * 1.5 : 0;
    const bottom = top + (fixed ? Math.max(maxLines, rows.used) : rows.used) * SIZES.line;
    layout.clusters.push(
      ...cluster(rest, middle, x, perPixel, { lane: index, y: bottom + counted / 2, apart }),
    );
    const height = bottom + counted + SIZES.gap - y;
    layout.lanes.push({ index, label, y, height });
    y += height;
  }
  return { ...layout, height: y };
}
