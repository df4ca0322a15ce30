import { scaleUtc } from 'd3';
import { cluster, type Cluster } from './cluster.ts';
import type { TimelineItem } from './items.ts';
import { Rows } from './rows.ts';
import { textWidth, wrap } from './text.ts';
import { type Tick, ticksOf } from './ticks.ts';

/** A window on the timeline. Zoom is this function again, at another domain. */
export interface TimelineView {
  /** Pixels across. */
  width: number;
  /** Milliseconds, from the left edge to the right. */
  domain: [number, number];
  /** The strands shown, in order; each is a lane. */
  lanes: { index: number; label: string }[];
  /** How many lines of text a lane may hold before the rest are counted. */
  maxLines: number;
}

export interface TimelineLayout {
  width: number;
  height: number;
  lanes: { index: number; label: string; y: number; height: number }[];
  ticks: Tick[];
  marks: Mark[];
  clusters: Cluster[];
}

/** One item where it is drawn, in pixels. */
export interface Mark {
  item: TimelineItem;
  /** Left edge and width of what it covers in time; a point has the width of its symbol. */
  x: number;
  width: number;
  /** The middle of its first line. */
  y: number;
  /** Drawn as a symbol, not as a bar. */
  point: boolean;
  /** `below` sets the first line under the mark, for a bar that leaves no room beside it. */
  label: { x: number; anchor: 'start' | 'end'; below: boolean; lines: string[] };
}

export const SIZES = {
  font: 13,
  line: 17,
  symbol: 10,
  gap: 6,
  label: 190,
  lanePad: 30,
  axis: 34,
  edge: 8,
} as const;

/**
 * Places items in lanes and rows: the most significant first, no two labels touching, and what finds no room
 * in counted clusters on the lane's last row. Pure: numbers and strings in, numbers and strings out.
 */
export function layoutTimeline(items: TimelineItem[], view: TimelineView): TimelineLayout {
  const { width, domain, lanes, maxLines } = view;
  const x = scaleUtc(domain, [SIZES.edge, width - SIZES.edge]);
  const visible = items.filter(({ start, end }) => end > domain[0] && start < domain[1]).sort(byWeight);
  const layout: TimelineLayout = {
    width,
    height: 0,
    lanes: [],
    ticks: ticksOf(x, width),
    marks: [],
    clusters: [],
  };
  let y: number = SIZES.axis;
  for (const { index, label } of lanes) {
    const here = visible.filter((item) => item.lane === index);
    const top = y + SIZES.lanePad;
    const rows = new Rows(maxLines);
    const left: Mark[] = [];
    for (const item of here) {
      const mark = place(item, x, rows, width);
      if (mark.label.lines.length > 0) layout.marks.push({ ...mark, y: top + (mark.y + 0.5) * SIZES.line });
      else left.push(mark);
    }
    const counted = left.length > 0 ? SIZES.line * 1.5 : 0;
    const bottom = top + rows.used * SIZES.line;
    layout.clusters.push(...cluster(left, index, bottom + counted / 2));
    const height = bottom + counted + SIZES.gap - y;
    layout.lanes.push({ index, label, y, height });
    y += height;
  }
  return { ...layout, height: y };
}

const byWeight = (a: TimelineItem, b: TimelineItem): number =>
  b.significance - a.significance || a.start - b.start || (a.id < b.id ? -1 : 1);

/** Finds a mark's rows; without room its label has no lines. `y` is the first row's number. */
function place(item: TimelineItem, x: (time: number) => number, rows: Rows, width: number): Mark {
  const [from, to] = [Math.max(x(item.start), 0), Math.min(x(item.end), width)];
  const point = !item.lasting && to - from < SIZES.symbol * 2;
  const size = Math.max(to - from, SIZES.symbol);
  const start = to - from < SIZES.symbol ? (from + to) / 2 - size / 2 : from;
  const mark = { item, x: clamp(start, 0, width - size), width: size, point };
  for (const { left, right, ...label } of labels(mark, width)) {
    const lines = label.lines.length + (label.below ? 1 : 0);
    const row = rows.take(
      Math.min(left, mark.x) - SIZES.gap,
      Math.max(right, mark.x + size) + SIZES.gap,
      lines,
    );
    if (row !== undefined) return { ...mark, y: row, label };
  }
  return { ...mark, y: 0, label: { x: 0, anchor: 'start', below: false, lines: [] } };
}

/** The ways to set a mark's label, best first: after it, before it, below it; inside the picture only. */
function labels(mark: Pick<Mark, 'item' | 'x' | 'width'>, width: number) {
  const lines = wrap(mark.item.label, SIZES.font, Math.min(SIZES.label, width * 0.6));
  const wide = Math.max(...lines.map((line) => textWidth(line, SIZES.font))) * 1.04;
  const after = mark.x + mark.width + SIZES.gap;
  const before = mark.x - SIZES.gap;
  const ways = [
    { x: after, anchor: 'start' as const, below: false, left: after, right: after + wide },
    { x: before, anchor: 'end' as const, below: false, left: before - wide, right: before },
    { x: mark.x, anchor: 'start' as const, below: true, left: mark.x, right: mark.x + wide },
  ];
  return ways.filter(({ left, right }) => left >= 0 && right <= width).map((way) => ({ ...way, lines }));
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
