/** The parts that a timeline's date can have, from the largest to the smallest. */
export const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
export type Part = (typeof PARTS)[number];

/** A date as a timeline gives it, part by part and still unread; a part that is missing or empty is not there. */
export type RawDate = Partial<Record<Part, string>> & {
  /** Where the date has one of its own, such as `+01:00` or `Z`. */
  offset?: string;
  /** What it was, where it could not be taken apart. */
  unread?: string;
};

/** What a slide shows beside its text. */
export interface RawMedia {
  url: string;
  link: string;
  /** HTML. */
  caption: string;
  /** HTML. */
  credit: string;
}

/** A slide or an era as the file has it, whatever the kind of file; what is not there is empty. */
export interface RawSlide {
  /** Where it stands, for a person: `row 5`, `events[3]`. */
  where: string;
  start: RawDate | undefined;
  end: RawDate | undefined;
  /** The date in the timeline's own words. */
  displayDate: string;
  /** Our own date, where the file is our own export. */
  edtf: string;
  /** HTML. */
  headline: string;
  /** HTML. */
  text: string;
  media: RawMedia;
  group: string;
  id: string;
  autolink: boolean;
  /** Every value that has no place above, by its name. */
  rest: [name: string, value: string][];
  /** All of it, to keep where it cannot become an entry. */
  whole: string;
}

export interface RawTimeline {
  title: RawSlide | undefined;
  events: RawSlide[];
  eras: RawSlide[];
  /** What belongs to no slide. */
  rest: [name: string, value: string][];
}

export const NO_MEDIA: RawMedia = { url: '', link: '', caption: '', credit: '' };

/** A date without its empty parts; undefined where nothing is left. */
export function dateOf(parts: RawDate): RawDate | undefined {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? undefined : (Object.fromEntries(given) as RawDate);
}
