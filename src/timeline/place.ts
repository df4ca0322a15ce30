import type { TimelineItem } from './items.ts';
import type { Rows } from './rows.ts';
import { SIZES } from './sizes.ts';
import { roomFor, wrap } from './text.ts';

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

/** Finds a mark's rows; undefined where there is no room for its name. `y` is the first row's number. */
export function place(
  item: TimelineItem,
  x: (time: number) => number,
  rows: Rows,
  width: number,
): Mark | undefined {
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
  return undefined;
}

/** The ways to set a mark's label, best first: after it, before it, below it; inside the picture only. */
function labels(mark: Pick<Mark, 'item' | 'x' | 'width'>, width: number) {
  const { lines, wide } = wrapped(mark.item.label, Math.min(SIZES.label, width * 0.6));
  const after = mark.x + mark.width + SIZES.gap;
  const before = mark.x - SIZES.gap;
  const ways = [
    { x: after, anchor: 'start' as const, below: false, left: after, right: after + wide },
    { x: before, anchor: 'end' as const, below: false, left: before - wide, right: before },
    { x: mark.x, anchor: 'start' as const, below: true, left: mark.x, right: mark.x + wide },
  ];
  return ways.filter(({ left, right }) => left >= 0 && right <= width).map((way) => ({ ...way, lines }));
}

const cache = new Map<string, { lines: string[]; wide: number }>();

/** A label's lines and the widest of them; kept, because the same labels are laid out in every frame. */
function wrapped(label: string, max: number): { lines: string[]; wide: number } {
  const key = `${max} ${label}`;
  let found = cache.get(key);
  if (!found) {
    const lines = wrap(label, SIZES.font, max);
    found = { lines, wide: roomFor(lines, SIZES.font) };
    cache.set(key, found);
  }
  return found;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
