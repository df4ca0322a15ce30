import type { Story } from '../../core/story/story.ts';
import type { Site } from '../../core/site.ts';
import { type TimelineData, timelineData } from './timeline-json.ts';

type Row = TimelineData['entries'][number];

const COLUMNS = [
  'id',
  'strand',
  'headline',
  'dek',
  'date',
  'dateText',
  'start',
  'end',
  'precision',
  'place',
  'people',
  'significance',
  'moment',
  'url',
  'sources',
  'knownSince',
  'ongoing',
] as const satisfies (keyof Row)[];

/** timeline.csv: the entries of timeline.json as a table (RFC 4180); the ids of a list are separated by spaces. */
export function timelineCsv(story: Story, site: Site): string {
  const rows = timelineData(story, site).entries.map((entry) =>
    COLUMNS.map((column) => cell(textOf(entry[column], column))),
  );
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Dates that programs read. They can start with a minus, but the check admits only dates, which are no formulas. */
const DATES: readonly (keyof Row)[] = ['date', 'start', 'end', 'knownSince'];

function textOf(value: Row[keyof Row], column: keyof Row): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  return DATES.includes(column) ? text : harmless(text);
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet runs a cell that starts with one of these characters as a formula, unless an apostrophe precedes it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
