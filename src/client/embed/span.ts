import { instantOf } from '../../core/time-zone.ts';

/** The start and end of `2024`, `2024-05` or `2024-05-01` in a time zone, in milliseconds; undefined for anything else. */
export function spanOf(text: string, zone: string): [number, number] | undefined {
  const date = new Date(/^\d{4}(-\d\d){0,2}$/.test(text) ? text : NaN);
  const start = date.getTime();
  // A day that the month does not have becomes a day of the next month.
  if (isNaN(start) || !date.toISOString().startsWith(text)) return undefined;
  if (text.length === 4) date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (text.length === 7) date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 1);
  return [instantOf(start, zone), instantOf(date.getTime(), zone)];
}

/** The time from the start of one date to the end of another, either of which may be open; undefined if invalid. */
export function windowOf(from: string | null, to: string | null, zone: string): [number, number] | undefined {
  const [first, last] = [from ? spanOf(from, zone) : undefined, to ? spanOf(to, zone) : undefined];
  if ((from && !first) || (to && !last) || (!first && !last)) return undefined;
  const window: [number, number] = [first ? first[0] : -8.64e15, last ? last[1] : 8.64e15];
  return window[0] < window[1] ? window : undefined;
}
