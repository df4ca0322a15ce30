/** A date that the writer has to correct. The message says what is wrong. */
export class DateError extends Error {
  override name = 'DateError';
  /** What to type instead. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

/** @param month from 0 */
export function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month + 1, 0);
  return date.getUTCDate();
}

const TIME =
  /^(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{3}))?)?(?<zone>Z|[+-]\d\d:\d\d)?$/;

interface Clock {
  /** Milliseconds since local midnight. */
  sinceMidnight: number;
  /** Milliseconds in one unit of the precision. */
  unit: number;
  precision: Precision;
  zone: string;
}

/**
 * Reads the part after the T of a date. A time without an offset is refused, because its instant is unknown.
 * @throws DateError
 */
export function readTime(time: string, date: string): Clock {
  const parts = TIME.exec(time)?.groups;
  if (!parts) {
    throw new DateError(
      `“${time}” in “${date}” is not a time of day.`,
      'Write hours and minutes: T03:00+03:30.',
    );
  }
  const [hour, minute, second] = [
    Number(parts['hour']),
    Number(parts['minute']),
    Number(parts['second'] ?? 0),
  ];
  if (hour > 23 || minute > 59 || second > 59) {
    throw new DateError(`There is no ${time.slice(0, 5)} in a day.`, 'Times run from 00:00 to 23:59.');
  }
  if (parts['zone'] === undefined) {
    throw new DateError(
      `“${date}” has a time but no offset from UTC.`,
      `Add the offset of the place: ${date.replace(time, `${time}+04:00`)} (Z for UTC itself).`,
    );
  }
  const sinceMidnight = (hour * 60 + minute) * 60_000 + second * 1000 + Number(parts['fraction'] ?? 0);
  const zone = parts['zone'];
  if (parts['fraction'] !== undefined) return { sinceMidnight, unit: 1, precision: 'millisecond', zone };
  if (parts['second'] !== undefined) return { sinceMidnight, unit: 1000, precision: 'second', zone };
  return { sinceMidnight, unit: 60_000, precision: 'minute', zone };
}

/**
 * Minutes east of UTC for `Z` or `±hh:mm`.
 * @throws DateError
 */
export function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  if (minutes > 18 * 60)
    throw new DateError(`No place is ${zone} from UTC.`, 'Offsets run from -18:00 to +18:00.');
  return zone.startsWith('-') ? -minutes : minutes;
}
