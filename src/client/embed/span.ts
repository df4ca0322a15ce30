import { instantOf } from '../../core/time-zone.ts';

/** A year with an optional month and day. Years before the year 0 have a minus, those of more than four digits a sign. */
const DATE = /^(-?\d{4}|[+-]\d{5,6})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The start and end of `2024`, `2024-05` or `2024-05-01` in a time zone, in milliseconds; undefined for anything else. */
export function spanOf(text: string, zone: string): [number, number] | undefined {
  const [, year = '', month, day] = DATE.exec(text) ?? [];
  /** Midnight on a clock: `Date.UTC` would take the year 98 for 1998. */
  const clock = (...date: [year: number, month: number, day: number]) => new Date(0).setUTCFullYear(...date);
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const start = clock(y, m, d);
  const date = new Date(start);
  // A day that the month does not have becomes a day of the next month.
  if (!year || date.getUTCMonth() !== m || date.getUTCDate() !== d) return undefined;
  const end = day ? clock(y, m, d + 1) : month ? clock(y, m + 1, 1) : clock(y + 1, 0, 1);
  return [instantOf(start, zone), instantOf(end, zone)];
}

/** The time from the start of one date to the end of another, either of which may be open; undefined if invalid. */
export function windowOf(from: string | null, to: string | null, zone: string): [number, number] | undefined {
  const [first, last] = [from ? spanOf(from, zone) : undefined, to ? spanOf(to, zone) : undefined];
  if ((from && !first) || (to && !last) || (!first && !last)) return undefined;
  const window: [number, number] = [first ? first[0] : -8.64e15, last ? last[1] : 8.64e15];
  return window[0] < window[1] ? window : undefined;
}
