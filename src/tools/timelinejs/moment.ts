import { parseSpan } from '../../core/schema/span.ts';
import { DateProblem, monthNumber, partNumber, yearText } from './date-parts.ts';
import type { Tell } from './note.ts';
import { PARTS, type RawDate } from './raw.ts';
import { offsetAt } from './zone.ts';

/** One end of a date, read. */
export interface ImportedMoment {
  /** No sharper than it was given. */
  edtf: string;
  /** A time of day that could not be placed, because nobody says on whose clock. */
  time: string | undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Reads a timeline's date.
 * @param zone the time zone of its clock, if the writer said one
 * @throws DateProblem
 */
export function readMoment(date: RawDate, zone: string | undefined, tell: Tell): ImportedMoment {
  if (date.unread !== undefined) {
    const hint = 'Write a date such as 2014-08-20 and a time such as 15:30.';
    throw new DateProblem(`“${date.unread}” is no date or time that can be read.`, hint);
  }
  if (date.year === undefined)
    throw new DateProblem('A date needs its year.', 'Write the year, such as 1999.');
  const year = yearText(date.year);
  aboutYear(date.year, year, tell);
  const month = date.month === undefined ? undefined : monthNumber(date.month);
  const day = partNumber(date, 'day');
  const time = clockText(date);
  if (month === undefined || day === undefined) {
    tellStray(date, month === undefined ? ['day', ...CLOCK] : CLOCK, tell);
    return { edtf: month === undefined ? year : `${year}-${two(month)}`, time: undefined };
  }
  const edtf = existing(`${year}-${two(month)}-${two(day)}`);
  if (time === undefined) return { edtf, time: undefined };
  const offset =
    date.offset ?? (zone === undefined ? undefined : offsetAt(parseSpan(`${edtf}T${time}Z`).start, zone));
  return offset === undefined
    ? { edtf, time }
    : { edtf: existing(`${edtf}T${time}${offset}`), time: undefined };
}

const CLOCK = PARTS.slice(3);

/** The time of day, to the smallest part that was given; undefined where there is no hour. */
function clockText(date: RawDate): string | undefined {
  const [hour, minute = 0, second, millisecond] = CLOCK.map((part) => partNumber(date, part));
  if (hour === undefined) return undefined;
  const seconds = second === undefined && millisecond === undefined ? '' : `:${two(second ?? 0)}`;
  const fraction = millisecond === undefined ? '' : `.${String(millisecond).padStart(3, '0')}`;
  return `${two(hour)}:${two(minute)}${seconds}${fraction}`;
}

function aboutYear(given: string, year: string, tell: Tell): void {
  if (/^\d{1,2}$/.test(given) && Number(given) > 0) {
    const message = `The year ${given} stays the year ${given}: it is not taken for one of another century.`;
    tell({ kind: 'read as', what: 'year of two digits', message });
  }
  if (Number(given) === 0) {
    tell({ kind: 'read as', what: 'year nought', message: 'There is no year 0; it is read as 1 BC.' });
  } else if (!/^-?\d+$/.test(given)) {
    tell({ kind: 'read as', what: 'year', message: `The year “${given}” is read as ${year} (EDTF).` });
  }
}

/** Parts that say nothing without the greater one before them. */
function tellStray(date: RawDate, parts: readonly (keyof RawDate)[], tell: Tell): void {
  const stray = parts.flatMap((part) => (date[part] === undefined ? [] : [`${part} ${date[part]}`]));
  if (stray.length === 0) return;
  const message = 'A part of the date has no greater part before it, so the date is less exact.';
  tell({ kind: 'kept', what: 'stray part of a date', message, value: stray.join(', ') });
}

/** The same text, if there is such a day. */
function existing(edtf: string): string {
  try {
    return parseSpan(edtf).edtf;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new DateProblem(error.message, String(error.cause));
  }
}
