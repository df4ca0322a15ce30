import { z } from 'zod';
import { DateError, daysInMonth, offsetMinutes, type Precision, readTime } from './clock.ts';

/** One end of a span: a calendar unit or an instant, never more precise than it was written. */
export interface Moment {
  /** Milliseconds since 1970 UTC, inclusive. A moment without a time of day counts in UTC. */
  start: number;
  /** Milliseconds, exclusive: the start of the next unit of this precision. */
  end: number;
  precision: Precision;
  /** Minutes east of UTC as written; null for a year, a month or a day. */
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
  start: number;
  end: number;
  from: Moment;
  /** null if the span is one moment. */
  to: Moment | null;
}

const MOMENT =
  /^(?<lead>[~?%]?)(?<year>-?\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<time>[^~?%]*))?)?)?(?<trail>[~?%]?)$/;

function readMoment(text: string): Moment {
  const parts = MOMENT.exec(text)?.groups;
  if (!parts) {
    throw new DateError(
      `“${text}” is not a date.`,
      'Write 2024, 2024-05, 2024-05-01, 2024-05-01T10:00+04:00, or two of them with / between.',
    );
  }
  const { month, day, time } = parts;
  const year = Number(parts['year']);
  const mark = `${parts['lead'] ?? ''}${parts['trail'] ?? ''}`;
  const doubt = { approximate: /[~%]/.test(mark), uncertain: /[?%]/.test(mark) };
  const utc = (y: number, m: number, d = 1) => new Date(0).setUTCFullYear(y, m, d);
  if (month === undefined) {
    return { start: utc(year, 0), end: utc(year + 1, 0), precision: 'year', offset: null, ...doubt };
  }
  const m = Number(month) - 1;
  if (m < 0 || m > 11)
    throw new DateError(`There is no month ${month} in “${text}”.`, 'Months run from 01 to 12.');
  if (day === undefined) {
    return { start: utc(year, m), end: utc(year, m + 1), precision: 'month', offset: null, ...doubt };
  }
  const d = Number(day);
  const last = daysInMonth(year, m);
  if (d < 1 || d > last) {
    throw new DateError(
      `“${text}” does not exist: that month has ${last} days.`,
      `Days run from 01 to ${last}.`,
    );
  }
  const midnight = utc(year, m, d);
  if (time === undefined) {
    return { start: midnight, end: midnight + 86_400_000, precision: 'day', offset: null, ...doubt };
  }
  const clock = readTime(time, text);
  const start = midnight + clock.sinceMidnight - offsetMinutes(clock.zone) * 60_000;
  return {
    start,
    end: start + clock.unit,
    precision: clock.precision,
    offset: offsetMinutes(clock.zone),
    ...doubt,
  };
}

/** The year, month or day with which the file name of an entry starts: of an interval the first, without time and doubt. */
export const fileDate = (edtf: string): string => edtf.replace(/^[~?%]/, '').split(/[T/~?%]/)[0] ?? '';

/**
 * Reads an EDTF date or interval. Never coerces: an impossible date throws.
 * @throws DateError
 */
export function parseSpan(edtf: string): Span {
  const [first = '', second, more] = edtf.split('/');
  if (more !== undefined) throw new DateError(`“${edtf}” has more than one /.`, 'An interval is START/END.');
  const from = readMoment(first);
  if (second === undefined) return { edtf, start: from.start, end: from.end, from, to: null };
  const to = readMoment(second);
  const end = to.offset === null ? to.end : to.start;
  if (end <= from.start) {
    throw new DateError(
      `“${edtf}” ends before it starts.`,
      `Write the earlier date first: ${second}/${first}.`,
    );
  }
  return { edtf, start: from.start, end, from, to };
}

/** An EDTF text, read into a `Span`. YAML reads a bare year as a number, so integers are taken as years. */
export const SpanSchema = z
  .union([z.string(), z.int().min(1000).max(9999)], { error: 'Write a date such as 2024-05-01.' })
  .transform((value, context): Span => {
    try {
      return parseSpan(String(value).trim());
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      const { message, hint } = error;
      context.issues.push({ code: 'custom', input: value, message, params: { hint } });
      return z.NEVER;
    }
  })
  .describe(
    'A date with its precision: 2024, 2024-05, 2024-05-01, 2024-05-01T10:00+04:00, or START/END; ~ about, ? uncertain.',
  );
