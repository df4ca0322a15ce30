import { clockOf, type Moment } from '../../core/schema/span.ts';

/** The parts of a TimelineJS date, as strings; unknown parts are absent. */
export type DateParts = Partial<
  Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond', string>
>;

/** The number of parts that each precision has. */
const COUNT = { year: 1, month: 2, day: 3, minute: 5, second: 6, millisecond: 7 } as const;

/**
 * A moment on the clock of a zone, or without one on the clock where it was written, exactly as precise as it is known. TimelineJS has no time zones, so every date is
 * on one clock, and no year 0: 1 BC, which is 0000 in EDTF, is its year -1.
 */
export function dateParts(moment: Moment, zone?: string): DateParts {
  const clock = new Date(zone === undefined ? moment.local : clockOf(moment, zone));
  const year = clock.getUTCFullYear();
  const parts = [
    ['year', year < 1 ? year - 1 : year],
    ['month', clock.getUTCMonth() + 1],
    ['day', clock.getUTCDate()],
    ['hour', clock.getUTCHours()],
    ['minute', clock.getUTCMinutes()],
    ['second', clock.getUTCSeconds()],
    ['millisecond', clock.getUTCMilliseconds()],
  ] as const;
  return Object.fromEntries(
    parts.slice(0, COUNT[moment.precision]).map(([name, value]) => [name, String(value)]),
  );
}
