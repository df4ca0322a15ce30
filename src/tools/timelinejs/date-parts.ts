import type { Part, RawDate } from './raw.ts';

/** A date that cannot be: what is wrong, and what to type. */
export class DateProblem extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ERA = /^(?:ad|ce)?\s*(?<year>-?\d+)\s*(?<era>(?:b\.?\s?c\.?(?:\s?e\.?)?|a\.?\s?d\.?|c\.?\s?e\.?))?$/i;

/** Years a story can date, as EDTF counts them: 0 is 1 BC, -1 is 2 BC. */
const YEARS = { first: -9999, last: 9999 };

/**
 * The year in EDTF: four digits, and 1 BC is 0000, because timelines have no year nought.
 * @throws DateProblem
 */
export function yearText(given: string): string {
  const parts = ERA.exec(given.replace(/[\s,](?=\d{3}(?!\d))/g, '').trim())?.groups;
  const read = Number(parts?.['year']);
  if (!parts || Number.isNaN(read)) {
    throw new DateProblem(`“${given}” is not a year.`, 'Write a number such as 1999, or -500 for 500 BC.');
  }
  const year = /b/i.test(parts['era'] ?? '') ? -Math.abs(read) : read;
  const edtf = year < 0 ? year + 1 : year;
  if (edtf < YEARS.first || edtf > YEARS.last) {
    const hint = 'Tell it in the text of another event, or in story.mdx.';
    throw new DateProblem(`A story cannot date the year ${given}, only 10000 BC to 9999.`, hint);
  }
  return `${edtf < 0 ? '-' : ''}${String(Math.abs(edtf)).padStart(4, '0')}`;
}

/** The month from 1, as a number or by its English name. */
export function monthNumber(given: string): number {
  const named = MONTHS.indexOf(given.slice(0, 3).toLowerCase()) + 1;
  const month = named > 0 && /^\p{L}{3,9}\.?$/u.test(given) ? named : wholeNumber(given, 'month');
  return within(month, 'month', 1, 12);
}

/** What each part can be, and what it is called. */
const LIMITS: Partial<Record<Part, [first: number, last: number]>> = {
  day: [1, 31],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
  millisecond: [0, 999],
};

/** A smaller part as a number; undefined where there is none. */
export function partNumber(date: RawDate, part: Part): number | undefined {
  const given = date[part];
  const [first, last] = LIMITS[part] ?? [0, Infinity];
  return given === undefined ? undefined : within(wholeNumber(given, part), part, first, last);
}

function wholeNumber(given: string, part: Part): number {
  const digits = given.replace(/[\s,]/g, '');
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
