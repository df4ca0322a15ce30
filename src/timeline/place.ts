import type { TimelineItem } from './items.ts';
import { SIZES } from './sizes.ts';
import { roomFor, wrap } from './text.ts';

/** An item where it is drawn, in pixels. */
export interface Mark {
  item: TimelineItem;
  /** Left edge and width of its time; a point has the width of its symbol. */
  x: number;
  width: number;
  /** The middle of its first line. */
  y: number;
  /** Drawn as a symbol, not as a bar. */
  point: boolean;
  /** `below`: the first line is under the mark, for a bar without room beside it. */
  label: { x: number; anchor: 'start' | 'end'; below: boolean; lines: string[] };
}

/** Rows of one line each, in which boxes are packed from the top, first fit. */
export class Rows {
  readonly #max: number;
  readonly #taken: [number, number][][] = [];

  constructor(max: number) {
    this.#max = max;
  }

  /** How many rows are used. */
  get used(): number {
    return this.#taken.length;
  }

  /**
   * Takes the first `lines` rows in which `[from, to]` is free; undefined without room.
   * @param more beyond the maximum, if need be
   */
  take(from: number, to: number, lines: number, more: boolean): number | undefined {
    for (let row = 0; more || row + lines <= this.#max; row++) {
      if (!this.#isFree(row, from, to, lines)) continue;
      for (let line = row; line < row + lines; line++) (this.#taken[line] ??= []).push([from, to]);
      return row;
    }
    return undefined;
  }

  #isFree(row: number, from: number, to: number, lines: number): boolean {
    for (let line = row; line < row + lines; line++) {
      if (this.#taken[line]?.some(([a, b]) => from < b && to > a)) return false;
    }
    return true;
  }
}

/**
 * Finds rows for a mark and its label; undefined without room, which a key moment always has. `y` is the number of the
 * first row.
 */
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
  for (const more of item.moment ? [false, true] : [false]) {
    for (const { left, right, ...label } of labels(mark, width)) {
      const row = rows.take(
        Math.min(left, mark.x) - SIZES.gap,
        Math.max(right, mark.x + size) + SIZES.gap,
        label.lines.length + (label.below ? 1 : 0),
        more,
      );
      if (row !== undefined) return { ...mark, y: row, label };
    }
  }
  return undefined;
}

/**
 * The positions of a mark's label inside the picture, best first: after it, before it, below it, and for a key moment in
 * a narrow picture also below it and to its left.
 */
function labels(mark: Pick<Mark, 'item' | 'x' | 'width'>, width: number) {
  const lines = wrap(mark.item.label, SIZES.font, Math.min(SIZES.label, width * 0.6));
  const room = roomFor(lines, SIZES.font);
  const after = mark.x + mark.width + SIZES.gap;
  const before = mark.x - SIZES.gap;
  const positions: (Omit<Mark['label'], 'lines'> & { left: number; right: number })[] = [
    { x: after, anchor: 'start', below: false, left: after, right: after + room },
    { x: before, anchor: 'end', below: false, left: before - room, right: before },
    { x: mark.x, anchor: 'start', below: true, left: mark.x, right: mark.x + room },
  ];
  const inside = positions.filter(({ left, right }) => left >= 0 && right <= width);
  if (mark.item.moment) {
    const left = clamp(mark.x, 0, Math.max(0, width - room));
    inside.push({ x: left, anchor: 'start', below: true, left, right: left + room });
  }
  return inside.map((position) => ({ ...position, lines }));
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
