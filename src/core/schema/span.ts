import { z } from 'zod';
import { clockAt, instantOf } from '../time-zone.ts';
import { DateError, daysInMonth, localDay, type Precision, readTime } from './clock.ts';
import { notADate } from './other-dates.ts';

/** One end of a span: a calendar unit or an instant, never more precise than it was written. */
export interface Moment {
  /** Milliseconds since 1970 UTC, inclusive. */
  start: number;
  /** Milliseconds, exclusive: the start of the next unit of this precision. */
  end: number;
  /** The start on the clock where it was written, as milliseconds as if that were UTC. */
  local: number;
  precision: Precision;
  /** The time of day as written, such as `23:59:05`; null for a year, a month or a day. */
  time: string | null;
  /** Minutes east of UTC as written; null for a year, a month or a day, which is one in the time zone of the span. */
  offset: number | null;
  /** Written with `~` or `%`. */
  approximate: boolean;
  /** Written with `?` or `%`. */
  uncertain: boolean;
}

/** A date or an interval with its precision (a subset of EDTF, ISO 8601-2), half-open: `[start, end)`. */
export interface Span {
  /** The text as the writer wrote it. */
  edtf: string;
  /** The time zone that its years, months and days belong to. */
  zone: string;
  start: number;
  /** Of an ongoing event, the end of the day up to which the story was checked. */
  end: number;
  from: Moment;
  /** null if the span is one moment, or open. */
  to: Moment | null;
  /** `end`: it began at `from` and goes on (`2022/..`). `start`: it lasted until `from` (`../2022`). */
  open: 'start' | 'end' | null;
}

const MOMENT =
  /^(?<lead>[~?%]?)(?<year>-?\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<time>[^~?%]*))?)?)?(?<trail>[~?%]?)$/;

function readMoment(text: string, zone: string): Moment {
  const parts = MOMENT.exec(text)?.groups;
  if (!parts) throw notADate(text);
  const { month, day, time } = parts;
  const year = Number(parts['year']);
  const mark = `${parts['lead'] ?? ''}${parts['trail'] ?? ''}`;
  const doubt = { approximate: /[~%]/.test(mark), uncertain: /[?%]/.test(mark) };
  /** A unit of the calendar, in the time zone. */
  const unit = (precision: Precision, local: number, next: number): Moment => ({
    start: instantOf(local, zone),
    end: instantOf(next, zone),
    local,
    precision,
    time: null,
    offset: null,
    ...doubt,
  });
  if (month === undefined) return unit('year', localDay(year, 0), localDay(year + 1, 0));
  const m = Number(month) - 1;
  if (m >= 20 && day === undefined) throw notADate(text);
  if (m < 0 || m > 11)
    throw new DateError(`There is no month ${month} in “${text}”.`, 'Months run from 01 to 12.');
  if (day === undefined) return unit('month', localDay(year, m), localDay(year, m + 1));
  const d = Number(day);
  const last = daysInMonth(year, m);
  if (d < 1 || d > last) {
    throw new DateError(
      `“${text}” does not exist: that month has ${last} days.`,
      `Days run from 01 to ${last}.`,
    );
  }
  const midnight = localDay(year, m, d);
  if (time === undefined) return unit('day', midnight, localDay(year, m, d + 1));
  const clock = readTime(time, text, midnight);
  const local = midnight + clock.sinceMidnight;
  const start = local - clock.offset * 60_000;
  return {
    start,
    end: start + clock.unit,
    local,
    precision: clock.precision,
    time: clock.text,
    offset: clock.offset,
    ...doubt,
  };
}

/** The end of an interval, or the date itself. */
export const lastOf = ({ from, to }: Span): Moment => to ?? from;

const DAY = 86_400_000;

/**
 * Whether a moment was surely over when another began: not if one is in doubt, and not if only a time zone puts them in
 * this order, because a page has the date of its own place.
 */
export function isSurelyBefore(first: Moment, second: Moment): boolean {
  if ([first, second].some(({ approximate, uncertain }) => approximate || uncertain)) return false;
  if (first.end > second.start) return false;
  if (first.offset !== null && second.offset !== null) return true;
  // Where clocks change, a day or a month is not a whole number of days.
  const written = first.local + first.end - first.start;
  return (first.offset === null ? Math.round(written / DAY) * DAY : written) <= second.local;
}

/** What the clock of a zone shows at the start of a moment, as milliseconds as if that were UTC. */
export const clockOf = ({ offset, local, start }: Moment, zone: string): number =>
  offset === null ? local : clockAt(start, zone);

/** The year, month or day with which the file name of an entry starts: of an interval the first, without time and doubt. */
export const fileDate = (edtf: string): string =>
  edtf
    .replace(/^\.\.\//, '')
    .replace(/^[~?%]/, '')
    .split(/[T/~?%]/)[0] ?? '';

/**
 * Reads an EDTF date or interval. Never coerces: an impossible date throws.
 * @param zone the time zone of its years, months and days
 * @param asOf the instant up to which an ongoing event is known, in milliseconds
 * @throws DateError
 */
export function parseSpan(edtf: string, zone = 'UTC', asOf?: number): Span {
  const [first = '', second, more] = edtf.split('/');
  if (more !== undefined) throw new DateError(`“${edtf}” has more than one /.`, 'An interval is START/END.');
  if (second === undefined) {
    const from = readMoment(first, zone);
    return { edtf, zone, start: from.start, end: from.end, from, to: null, open: null };
  }
  if (isBlank(first) || isBlank(second)) return readOpen(edtf, [first, second], zone, asOf);
  const from = readMoment(first, zone);
  const to = readMoment(second, zone);
  if (isReversed(from, to)) {
    throw new DateError(
      `“${edtf}” ends before it starts.`,
      `Write the earlier date first: ${second}/${first}.`,
    );
  }
  const end = to.offset === null ? to.end : to.start;
  // A day of the story may be over where the event was still going on, on another clock.
  return { edtf, zone, start: from.start, end: Math.max(end, from.end), from, to, open: null };
}

const isBlank = (side: string): boolean => side === '' || side === '..';

/** An interval with one side. In EDTF an empty side is one that is not known, which a story cannot show. */
function readOpen(edtf: string, [first, second]: [string, string], zone: string, asOf?: number): Span {
  if (isBlank(first) && isBlank(second))
    throw new DateError(`“${edtf}” has no start and no end.`, 'Write a date on at least one side.');
  if (second === '')
    throw new DateError(
      `“${edtf}” has no end.`,
      `Write ${first}/.. if it goes on, or ${first} if nothing else is known.`,
    );
  if (first === '')
    throw new DateError(
      `“${edtf}” has no start.`,
      `Write ../${second} if it lasted until then, or ${second} if nothing else is known.`,
    );
  const open = first === '..' ? 'start' : 'end';
  const from = readMoment(open === 'start' ? second : first, zone);
  const end = open === 'start' ? from.end : Math.max(from.end, asOf ?? from.end);
  return { edtf, zone, start: from.start, end, from, to: null, open };
}

/** Two times are compared as instants; otherwise the dates as written are, so that a time zone makes no date wrong. */
const isReversed = (from: Moment, to: Moment): boolean =>
  from.offset !== null && to.offset !== null
    ? to.start <= from.start
    : to.local + (to.end - to.start) <= from.local;

/**
 * An EDTF text, read into a `Span`, in UTC: a schema does not know the story's time zone (see `locate.ts`). YAML reads a
 * bare year as a number.
 */
export const SpanSchema = z
  .union([z.string(), z.number()], { error: 'Write a date such as 2024-05-01.' })
  .transform((value, context): Span => {
    try {
      return parseSpan(String(value).trim());
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      const { message, hint, hintIn } = error;
      context.issues.push({ code: 'custom', input: value, message, params: { hint, hintIn } });
      return z.NEVER;
    }
  })
  .describe(
    'A date with its precision: 2024, 2024-05, 2024-05-01, 2024-05-01T10:00+01:00, or START/END; START/.. goes on, ../END lasted until then; ~ about, ? uncertain.',
  );

/** The day of a publication, or its time. */
export const PublishedSchema = SpanSchema.refine(
  ({ from, to, open }) =>
    to === null && open === null && !isVague(from) && !from.approximate && !from.uncertain,
  {
    error: 'The date of a publication is a day or a time.',
    params: { hint: 'Write the day, such as 2024-05-01, or the time, such as 2024-05-01T10:00+01:00.' },
  },
);

const isVague = ({ precision }: Moment): boolean => precision === 'year' || precision === 'month';

/** A date that cannot be open. */
export const ClosedSpanSchema = SpanSchema.refine(({ open }) => open === null, {
  error: 'This date cannot be open.',
  params: { hint: 'Write the day.' },
});
