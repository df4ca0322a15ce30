import type { Moment } from '../schema/span.ts';

/** The parts of a TimelineJS date, as texts; what is not known is not there. */
export type DateParts = Partial<
  Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond', string>
>;

/** How many parts each precision has. */
const COUNT = { year: 1, month: 2, day: 3, minute: 5, second: 6, millisecond: 7 } as const;

/**
 * A moment on the clock where it was written down, no sharper than it is known. TimelineJS knows no time zones, and
 * no year nought: 1 BC, which is 0000 here, is its year -1.
 */
export function dateParts({ start, offset, precision }: Moment): DateParts {
  const local = new Date(start + (offset ?? 0) * 60_000);
  const year = local.getUTCFullYear();
  const parts = [
    ['year', year < 1 ? year - 1 : year],
    ['month', local.getUTCMonth() + 1],
    ['day', local.getUTCDate()],
    ['hour', local.getUTCHours()],
    ['minute', local.getUTCMinutes()],
    ['second', local.getUTCSeconds()],
    ['millisecond', local.getUTCMilliseconds()],
  ] as const;
  return Object.fromEntries(parts.slice(0, COUNT[precision]).map(([name, value]) => [name, String(value)]));
}
