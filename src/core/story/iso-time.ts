import type { Span } from '../schema/span.ts';
import { clockAt, offsetAt, offsetText } from '../time-zone.ts';

/** When a span begins, in ISO 8601, on the clock of the story; null if that is not known. */
export const startTime = ({ start, zone, open }: Span): string | null =>
  open === 'start' ? null : isoTime(start, zone);

/** When a span is over, in ISO 8601: the first instant after it; null if it goes on. */
export const endTime = ({ end, zone, open }: Span): string | null =>
  open === 'end' ? null : isoTime(end, zone);

/** An instant in ISO 8601, with the offset that the zone has then. */
export function isoTime(time: number, zone: string): string {
  const local = new Date(clockAt(time, zone)).toISOString().replace(/(\.000)?Z$/, '');
  return local + offsetText(offsetAt(time, zone));
}
