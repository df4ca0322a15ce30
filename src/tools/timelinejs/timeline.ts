import type { Note } from './note.ts';

/** The parts of a timeline's date, from the largest to the smallest. */
export const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
export type Part = (typeof PARTS)[number];

/** A date as the file has it, part by part and not yet interpreted; missing and empty parts are absent. */
export type RawDate = Partial<Record<Part, string>> & {
  /** An offset from UTC in the date itself, such as `+01:00` or `Z`. */
  offset?: string;
  /** The date as one text, which `date-order.ts` reads. */
  text?: string;
  /** The column of that text: the order of day and month is the same in all of it. */
  column?: string;
  /** The text of a date that could not be split into parts. */
  unread?: string;
  /** What follows the date and could not be read, such as an invalid time. */
  dropped?: string;
};

/** What a slide shows beside its text. */
interface RawMedia {
  url: string;
  link: string;
  /** HTML. */
  caption: string;
  /** HTML. */
  credit: string;
}

/** A slide or an era as the file has it, whatever its format. Missing values are empty. */
export interface RawSlide {
  /** Where a person finds it: `row 5`, `events[3]`. */
  where: string;
  start: RawDate | undefined;
  end: RawDate | undefined;
  /** The date in the timeline's own words. */
  displayDate: string;
  /** Our own date, if the file is an export of ours. */
  edtf: string;
  /** The time zone of the dates beside it, in our own export. */
  zone: string;
  /** HTML. */
  headline: string;
  /** HTML. */
  text: string;
  media: RawMedia;
  /** HTML. */
  group: string;
  /** Where the timeline has it from, in its own words. */
  source: string;
  id: string;
  autolink: boolean;
  /** Every value that has no field above, by its name. */
  rest: [name: string, value: string][];
  /** The text of all of it, for the report if it cannot become an entry. */
  original: string;
}

/** A timeline as its file has it. */
export interface RawTimeline {
  title: RawSlide | undefined;
  events: RawSlide[];
  eras: RawSlide[];
  /** Values that belong to no slide. */
  rest: [name: string, value: string][];
  /** How its columns were read. */
  notes: Note[];
}

/** A date without its empty parts; undefined if nothing remains. */
export function dateOf(parts: RawDate): RawDate | undefined {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? undefined : (Object.fromEntries(given) as RawDate);
}

/** A file that is not a timeline: where it goes wrong, and what to type. */
export class Unreadable extends Error {
  readonly hint: string;
  readonly line: number;
  readonly column: number;

  constructor(message: string, hint: string, line = 1, column = 1) {
    super(message);
    this.hint = hint;
    this.line = line;
    this.column = column;
  }
}
