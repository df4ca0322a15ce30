import type { Moment, Span } from '../schema/span.ts';

/** When a span begins, in ISO 8601: with its own offset, else in UTC with a `Z`. */
export const startTime = ({ start, from }: Span): string => isoTime(start, from.offset);

/** When a span is over, in ISO 8601: the first instant after it. */
export const endTime = ({ end, from, to }: Span): string => isoTime(end, (to ?? from).offset);

/** An instant in UTC. */
export const utcTime = (time: number): string => isoTime(time, null);

/** A day in UTC. */
export const utcDay = (time: number): string => utcTime(time).replace(/T.*/, '');

function isoTime(time: number, offset: Moment['offset']): string {
  const local = new Date(time + (offset ?? 0) * 60_000).toISOString().replace(/(\.000)?Z$/, '');
  return local + (offset === null ? 'Z' : offsetText(offset));
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
