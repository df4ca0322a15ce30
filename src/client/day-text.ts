import { clockAt } from '../core/time-zone.ts';

/** Years before this need their era. */
const YEAR_ONE = Date.parse('0001-01-01');

const days = (first: number) =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
    ...(first < YEAR_ONE && { era: 'short' }),
  });

/** A day of a time zone in the language of the page. */
export function dayText(time: number, zone: string): string {
  const clock = clockAt(time, zone);
  return days(clock).format(clock);
}

/** A period in the language of the page: “13–24 June 2025”. Half-open. */
export function spanText(from: number, to: number, zone: string): string {
  const first = clockAt(from, zone);
  return days(first).formatRange(first, clockAt(to - 1, zone));
}
