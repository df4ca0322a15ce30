import { DateError } from '../../core/schema/clock.ts';
import { parseSpan } from '../../core/schema/span.ts';
import { clockAt, instantOf, offsetAt, offsetText } from '../../core/time-zone.ts';
import type { AddNote } from './note.ts';
import { type Part, PARTS, type RawDate } from './timeline.ts';

/** A date that a story cannot have: what is wrong, and what to type. */
export class DateProblem extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The start or the end of an event. */
interface ImportedMoment {
  /** With the precision that was given. */
  edtf: string;
  /** A time of day that is not in `edtf`, because its time zone is unknown. */
  time: string | undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Interprets a date of a timeline. A valid date survives a time that is not valid, which is noted.
 * @param zone the time zone of its times, if known
 * @throws DateProblem
 */
export function readMoment(date: RawDate, zone: string | undefined, addNote: AddNote): ImportedMoment {
  if (date.unread !== undefined) {
    const hint = 'Write a date such as 2014-08-20 and a time such as 15:30.';
    throw new DateProblem(`“${date.unread}” is not a date or time that can be read.`, hint);
  }
  if (date.year === undefined)
    throw new DateProblem('A date needs its year.', 'Write the year, such as 1999.');
  const year = yearText(date.year);
  noteYear(date.year, year, addNote);
  const month = date.month === undefined ? undefined : monthNumber(date.month);
  const day = partNumber(date, 'day');
  const drop = (what: string, message: string, value: string) =>
    addNote({ kind: 'dropped', what, message: `${message} The date is imported without it.`, value });
  const dropTime = ({ message }: DateProblem, value: string) => drop('time', message, value);
  if (date.dropped !== undefined) {
    const what = date.text === undefined ? 'time' : 'text after a date';
    drop(what, `This ${what} cannot be read.`, date.dropped);
  }
  const time = validOr(() => clockText(date), dropTime, clockParts(date));
  if (month === undefined || day === undefined) {
    noteUnused(date, month === undefined ? ['day', ...CLOCK] : CLOCK, addNote);
    return { edtf: month === undefined ? year : `${year}-${two(month)}`, time: undefined };
  }
  const edtf = existing(`${year}-${two(month)}-${two(day)}`);
  if (time === undefined) return { edtf, time: undefined };
  if (date.offset === undefined && zone === undefined) return { edtf, time };
  const withOffset = () =>
    existing(`${edtf}T${time}${date.offset ?? offsetIn(zone ?? 'UTC', edtf, time, addNote)}`);
  return { edtf: validOr(withOffset, dropTime, clockParts(date)) ?? edtf, time: undefined };
}

const CLOCK = PARTS.slice(3);

/** The time of day as the file has it. */
const clockParts = (date: RawDate): string =>
  CLOCK.flatMap((part) => date[part] ?? []).join(':') + (date.offset ?? '');

/** A part of a date; undefined, and noted, if it is not valid. */
function validOr<T>(
  read: () => T,
  drop: (problem: DateProblem, value: string) => void,
  value: string,
): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DateProblem)) throw error;
    drop(error, value);
    return undefined;
  }
}

/** The time of day, to the smallest part that was given; undefined without an hour. */
function clockText(date: RawDate): string | undefined {
  const [hour, minute = 0, second, millisecond] = CLOCK.map((part) => partNumber(date, part));
  if (hour === undefined) return undefined;
  const seconds = second === undefined && millisecond === undefined ? '' : `:${two(second ?? 0)}`;
  const fraction = millisecond === undefined ? '' : `.${String(millisecond).padStart(3, '0')}`;
  return `${two(hour)}:${two(minute)}${seconds}${fraction}`;
}

function noteYear(given: string, year: string, addNote: AddNote): void {
  if (/^\d{1,2}$/.test(given) && Number(given) > 0) {
    const message = `The year ${given} is read as the year ${given}, not as a year of another century.`;
    addNote({ kind: 'interpreted', what: 'year of two digits', message });
  }
  if (Number(given) === 0) {
    addNote({ kind: 'interpreted', what: 'year 0', message: 'There is no year 0; it is read as 1 BC.' });
  } else if (!/^-?\d+$/.test(given)) {
    addNote({ kind: 'interpreted', what: 'year', message: `The year “${given}” is read as ${year} (EDTF).` });
  }
}

/** Parts that mean nothing without the larger part before them. */
function noteUnused(date: RawDate, parts: readonly (keyof RawDate)[], addNote: AddNote): void {
  const unused = parts.flatMap((part) => (date[part] === undefined ? [] : [`${part} ${date[part]}`]));
  if (unused.length === 0) return;
  const message = 'A part of the date lacks the larger part before it, so the date is less precise.';
  addNote({ kind: 'unsupported', what: 'stray part of a date', message, value: unused.join(', ') });
}

/**
 * The same text, if that date exists.
 * @throws DateProblem
 */
function existing(edtf: string): string {
  try {
    return parseSpan(edtf).edtf;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    throw new DateProblem(error.message, error.hint);
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ERA = /^(?:ad|ce)?\s*(?<year>-?\d+)\s*(?<era>(?:b\.?\s?c\.?(?:\s?e\.?)?|a\.?\s?d\.?|c\.?\s?e\.?))?$/i;

/** Years of EDTF that a story can have: 0 is 1 BC, -1 is 2 BC. */
const YEARS = { first: -9999, last: 9999 };

/**
 * The year in EDTF: four digits, and 1 BC is 0000, because TimelineJS has no year 0.
 * @throws DateProblem
 */
function yearText(given: string): string {
  const parts = ERA.exec(wholeText(given.replace(/[\s,](?=\d{3}(?!\d))/g, '')).trim())?.groups;
  const read = Number(parts?.['year']);
  if (!parts || Number.isNaN(read)) {
    throw new DateProblem(`“${given}” is not a year.`, 'Write a number such as 1999, or -500 for 500 BC.');
  }
  const year = /b/i.test(parts['era'] ?? '') ? -Math.abs(read) : read;
  const edtf = year < 0 ? year + 1 : year;
  if (edtf < YEARS.first || edtf > YEARS.last) {
    const hint = 'Mention it in the text of another event, or in story.mdx.';
    throw new DateProblem(`A story cannot date the year ${given}, only 10000 BC to 9999.`, hint);
  }
  return `${edtf < 0 ? '-' : ''}${String(Math.abs(edtf)).padStart(4, '0')}`;
}

/** The month from 1, from a number or an English name. */
function monthNumber(given: string): number {
  const named = MONTHS.indexOf(given.slice(0, 3).toLowerCase()) + 1;
  const month = named > 0 && /^\p{L}{3,9}\.?$/u.test(given) ? named : wholeNumber(given, 'month');
  return within(month, 'month', 1, 12);
}

/** The smallest and largest value of each part. */
const LIMITS: Partial<Record<Part, [first: number, last: number]>> = {
  day: [1, 31],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
  millisecond: [0, 999],
};

/** A part below the month as a number; undefined if it is missing. */
function partNumber(date: RawDate, part: Part): number | undefined {
  const given = date[part];
  const [first, last] = LIMITS[part] ?? [0, Infinity];
  return given === undefined ? undefined : within(wholeNumber(given, part), part, first, last);
}

/** Spreadsheets write 2014 as 2014.0. */
const wholeText = (number: string): string => number.replace(/\.0+$/, '');

function wholeNumber(given: string, part: Part): number {
  const digits = wholeText(given.replace(/[\s,]/g, ''));
  if (/^-?\d{1,9}$/.test(digits)) return Number(digits);
  throw new DateProblem(`“${given}” is not a ${part}.`, `Write the ${part} as a whole number.`);
}

function within(value: number, part: Part, first: number, last: number): number {
  if (value >= first && value <= last) return value;
  throw new DateProblem(
    `There is no ${part} ${value}.`,
    `Write a number from ${first} to ${last} for the ${part}.`,
  );
}

/**
 * The offset of a time zone from UTC on a day at a time, such as `+04:00`.
 * @throws DateProblem if the clocks skipped that time
 */
function offsetIn(zone: string, day: string, time: string, addNote: AddNote): string {
  const clock = parseSpan(`${day}T${time}Z`).start;
  const instant = instantOf(clock, zone);
  if (clockAt(instant, zone) !== clock)
    throw new DateProblem(`Clocks in ${zone} skipped ${time} on ${day}.`, 'Correct the time.');
  if ([30, 60].some((minutes) => clockAt(instant + minutes * 60_000, zone) === clock)) {
    const message = `Clocks in ${zone} showed ${time} twice on ${day}; the first is used.`;
    addNote({ kind: 'interpreted', what: 'repeated time', message });
  }
  return offsetText(offsetAt(instant, zone));
}
