import { dateParts } from '../../output/feeds/timelinejs-date.ts';
import { DateError } from '../../core/schema/clock.ts';
import { type Moment, parseSpan } from '../../core/schema/span.ts';
import { dateText } from '../../core/story/date-text.ts';
import { isTimeZone } from '../../core/time-zone.ts';
import { cleanText, plainLine } from './html.ts';
import { DateProblem, readMoment } from './moment.ts';
import { type AddNote, noteUnsupported } from './note.ts';
import { PARTS, type RawDate, type RawSlide } from './timeline.ts';

/** The date of an event. */
export interface EventDate {
  edtf: string;
  /** The time of its start on an unknown clock, which is not in `edtf`. */
  time: string | undefined;
  /** What the timeline says about the date and EDTF cannot express, as sentences for the entry. */
  remarks: string[];
}

/** How the dates of a timeline are written. */
interface Convention {
  /** Undefined if it is unknown. */
  timeZone: string | undefined;
  language: string;
}

/**
 * Interprets the date of a slide.
 * @throws DateProblem
 */
export function eventDate(
  slide: RawSlide,
  { timeZone: zone, language }: Convention,
  addNote: AddNote,
): EventDate {
  const own = ownDate(slide, addNote);
  if (own !== undefined) {
    const words = cleanText(plainLine(slide.displayDate)).trim();
    if (words !== cleanText(dateText(parseSpan(own), language)))
      noteUnsupported([['date in words', words]], addNote);
    return { edtf: own, time: undefined, remarks: [] };
  }
  if (!slide.start) throw noStart(slide);
  const start = readMoment(slide.start, zone, addNote);
  const end = slide.end && readEnd(slide.end, zone, addNote);
  const same = end?.edtf === start.edtf && end.time === start.time;
  const [mark, remarks] = inWords(slide.displayDate, slide.start.year);
  for (const { text, dropped } of [slide.start, ...(end && slide.end ? [slide.end] : [])])
    if (text !== undefined && dropped !== undefined)
      remarks.push(`The imported timeline writes its date as “${cleanText(text)}”.`);
  const { time } = start;
  const edtf = `${start.edtf}${mark}`;
  const times = [start.time, same ? undefined : end?.time].filter((time) => time !== undefined);
  if (times.length > 0) {
    const value = times.join(' to ');
    remarks.push(`The imported timeline gives the time ${value}, without a time zone.`);
    const hint = 'If you know the time zone, import again with it, such as --time-zone Europe/London.';
    addNote({
      kind: 'interpreted',
      what: 'time without a time zone',
      message: 'It is imported as text.',
      hint,
      value,
    });
  }
  if (!end || same || end.edtf === start.edtf) return { edtf, time, remarks };
  const span = `${edtf}/${end.edtf}${mark}`;
  if (isSpan(span)) return { edtf: span, time, remarks };
  const message = 'It ends before it starts, so only its start is used.';
  addNote({
    kind: 'interpreted',
    what: 'end before the start',
    message,
    value: `${start.edtf} to ${end.edtf}`,
  });
  return {
    edtf,
    time,
    remarks: [...remarks, `The imported timeline gives an end before the start: ${end.edtf}.`],
  };
}

const STILL_ON = /^\s*(present|now|today|ongoing|current|to date|\.\.)\s*$/i;

/** The end of an event; undefined, and noted, if it is not valid. */
function readEnd(
  end: RawDate,
  zone: string | undefined,
  addNote: AddNote,
): ReturnType<typeof readMoment> | undefined {
  try {
    return readMoment(end, zone, addNote);
  } catch (error) {
    if (!(error instanceof DateProblem)) throw error;
    const value = end.text ?? end.unread ?? PARTS.flatMap((part) => end[part] ?? []).join('-');
    addNote({
      kind: 'dropped',
      what: 'end',
      message: `${error.message} The event is imported without its end.`,
      ...(STILL_ON.test(value)
        ? { hint: 'If it still goes on, write /.. after the date of the entry.' }
        : {}),
      value,
    });
    return undefined;
  }
}

function noStart({ end }: RawSlide): DateProblem {
  return end
    ? new DateProblem('It has an end and no start.', 'Write the start as well, at least its year.')
    : new DateProblem('It has no date.', 'Write at least a year.');
}

const ABOUT = /^(c\.?|ca\.?|circa|about|around|approx\.?|approximately|~)\s*(?=\d|\p{L})/iu;

/** Remarks on the date in words, and the EDTF mark of doubt in it if it is about the year and not the hour. */
function inWords(text: string, year = ''): [mark: string, remarks: string[]] {
  const words = cleanText(plainLine(text)).trim();
  if (words === '') return ['', []];
  const dated = words.includes(year.replace('-', ''));
  const [about, doubtful] = [dated && ABOUT.test(words), dated && words.endsWith('?')];
  const mark = about && doubtful ? '%' : about ? '~' : doubtful ? '?' : '';
  return [mark, [`The imported timeline writes its date as “${words}”.`]];
}

/** The date under `edtf` of our own export, unless somebody has since changed the TimelineJS dates beside it. */
function ownDate({ edtf, zone, start, end }: RawSlide, addNote: AddNote): string | undefined {
  if (edtf === '') return undefined;
  if (isSpan(edtf)) {
    const { from, to, open } = parseSpan(edtf);
    const partsIn = (moment: Moment) => dateParts(moment, isTimeZone(zone) ? zone : undefined);
    const agrees = (parts: RawDate, given: RawDate | undefined) =>
      PARTS.every((part) => parts[part] === given?.[part]);
    const until = to && partsIn(to);
    const endAgrees = until ? agrees(until, end) || agrees(until, start) : open === 'end' || !end;
    if (agrees(partsIn(from), start) && endAgrees) return edtf;
  }
  const message = 'The date under “edtf” differs from start_date and end_date, which are used.';
  addNote({ kind: 'unsupported', what: 'date under edtf', message, value: edtf });
  return undefined;
}

function isSpan(edtf: string): boolean {
  try {
    return parseSpan(edtf).edtf !== '';
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return false;
  }
}
