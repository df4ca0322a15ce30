import { clockAt, instantOf, offsetAt, offsetText, zoneName } from '../time-zone.ts';

/** A date that the writer has to correct. The message says what is wrong. */
export class DateError extends Error {
  override name = 'DateError';
  /** What to type instead. A missing offset depends on the time zone of the place or the story, if that is known. */
  readonly hintIn: (zone?: string) => string;

  constructor(message: string, hint: string | DateError['hintIn']) {
    super(message);
    this.hintIn = typeof hint === 'string' ? () => hint : hint;
  }

  get hint(): string {
    return this.hintIn();
  }
}

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

/** A calendar day as milliseconds, as if it were UTC. `Date.UTC` takes the years 0 to 99 for those of the last century. */
export const localDay = (year: number, month: number, day = 1): number =>
  new Date(0).setUTCFullYear(year, month, day);

/** @param month from 0 */
export const daysInMonth = (year: number, month: number): number =>
  new Date(localDay(year, month + 1, 0)).getUTCDate();

const TIME =
  /^(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d+))?)?(?<zone>Z|[+-]\d\d:\d\d)?$/;

interface Clock {
  /** Milliseconds since local midnight. */
  sinceMidnight: number;
  /** Milliseconds in one unit of the precision. */
  unit: number;
  precision: Precision;
  /** Minutes east of UTC. */
  offset: number;
  /** The time as written, without the offset. */
  text: string;
}

/**
 * Reads the part after the T of a date. A time without an offset is refused, because its instant is unknown.
 * @param midnight of its day, as milliseconds as if it were UTC
 * @throws DateError
 */
export function readTime(time: string, date: string, midnight: number): Clock {
  const parts = TIME.exec(time)?.groups;
  if (!parts) {
    throw new DateError(
      `“${time}” in “${date}” is not a time of day.`,
      'Write hours and minutes: T03:00+03:30.',
    );
  }
  const { zone, fraction } = parts;
  const [hour, minute, second] = [
    Number(parts['hour']),
    Number(parts['minute']),
    Number(parts['second'] ?? 0),
  ];
  const text = zone === undefined ? time : time.slice(0, -zone.length);
  if (hour > 23 || minute > 59 || second > 59)
    throw new DateError(`There is no ${text} in a day.`, 'Times run from 00:00 to 23:59:59.');
  if (fraction !== undefined && fraction.length !== 3) {
    const three = text.replace(fraction, fraction.padEnd(3, '0').slice(0, 3));
    throw new DateError(`“${text}” has a fraction of a second that is not three digits.`, `Write ${three}.`);
  }
  const sinceMidnight = (hour * 60 + minute) * 60_000 + second * 1000 + Number(fraction ?? 0);
  if (zone === undefined)
    throw new DateError(
      `“${date}” has a time but no offset from UTC.`,
      offsetHint(time, date, midnight + sinceMidnight),
    );
  const clock = { sinceMidnight, offset: offsetMinutes(zone), text };
  if (fraction !== undefined) return { ...clock, unit: 1, precision: 'millisecond' };
  if (parts['second'] !== undefined) return { ...clock, unit: 1000, precision: 'second' };
  return { ...clock, unit: 60_000, precision: 'minute' };
}

/** The offset that the clock of the zone had at a local time, if it showed that time. */
function offsetHint(time: string, date: string, local: number): DateError['hintIn'] {
  return (zone) => {
    const instant = zone === undefined ? undefined : instantOf(local, zone);
    if (zone === undefined || instant === undefined || clockAt(instant, zone) !== local)
      return `Add the offset of the place on that day: ${date.replace(time, `${time}±hh:mm`)}, or Z for UTC itself.`;
    const complete = date.replace(time, time + offsetText(offsetAt(instant, zone)));
    return `Add the offset of the place. In ${zoneName(zone)} it was: ${complete} (Z for UTC itself).`;
  };
}

/**
 * Minutes east of UTC for `Z` or `±hh:mm`.
 * @throws DateError
 */
function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  if (minutes > 18 * 60 || Number(zone.slice(4, 6)) > 59)
    throw new DateError(`No place is ${zone} from UTC.`, 'Offsets run from -18:00 to +18:00.');
  return zone.startsWith('-') ? -minutes : minutes;
}
