import { dateParts } from '../../output/feeds/timelinejs-date.ts';
import { parseSpan } from '../../core/schema/span.ts';
import { DateProblem } from './date-parts.ts';
import { dateText } from '../../core/story/date-text.ts';
import { cleaned, lineOf } from './html.ts';
import { readMoment } from './moment.ts';
import { keepAll, type Note, type Tell } from './note.ts';
import { PARTS, type RawDate, type RawSlide } from './raw.ts';

/** When an event was, and what a reader should know of its date that our dates cannot say. */
export interface When {
  edtf: string;
  /** Sentences without a new fact, for the entry. */
  remarks: string[];
}

/** Whose clock and language the dates are in; undefined where nobody said on whose clock. */
interface Clock {
  timeZone: string | undefined;
  language: string;
}

/**
 * The date of a slide, and what could not be part of it.
 * @throws DateProblem
 */
export function whenOf(slide: RawSlide, { timeZone: zone, language }: Clock, tell: Tell): When {
  const own = ownDate(slide, tell);
  if (own !== undefined) {
    const words = cleaned(lineOf(slide.displayDate)).trim();
    if (words !== dateText(parseSpan(own), language)) keepAll([['date in words', words]], tell);
    return { edtf: own, remarks: [] };
  }
  if (!slide.start) throw noStart(slide);
  const start = readMoment(slide.start, zone, tell);
  const end = slide.end && readMoment(slide.end, zone, tell);
  const same = end?.edtf === start.edtf && end.time === start.time;
  const [mark, remarks] = inWords(slide.displayDate, slide.start.year);
  const edtf = `${start.edtf}${mark}`;
  const times = [start.time, same ? undefined : end?.time].filter((time) => time !== undefined);
  if (times.length > 0) {
    const value = times.join(' to ');
    remarks.push(`The imported timeline gives the time ${value}, without a time zone.`);
    const hint = 'If you know on whose clock, import again with --time-zone Europe/London, or the like.';
    tell({ kind: 'read as', what: 'time without a time zone', message: 'It stands as text.', hint, value });
  }
  if (!end || same || end.edtf === start.edtf) return { edtf, remarks };
  const span = `${edtf}/${end.edtf}${mark}`;
  if (isSpan(span)) return { edtf: span, remarks };
  const message = 'It ends before it starts, so its start alone is its date.';
  tell({ kind: 'read as', what: 'end before the start', message, value: `${start.edtf} to ${end.edtf}` });
  return { edtf, remarks: [...remarks, `The imported timeline gives an end before the start: ${end.edtf}.`] };
}

function noStart({ end }: RawSlide): DateProblem {
  return end
    ? new DateProblem('It has an end and no start.', 'Write the start as well, at least its year.')
    : new DateProblem('It has no date.', 'Write at least a year.');
}

const ABOUT = /^(c\.?|ca\.?|circa|about|around|approx\.?|approximately|~)\s*(?=\d|\p{L})/iu;

/** The words of a date, and the mark of doubt that they give it if they are about its year and not its hour. */
function inWords(text: string, year = ''): [mark: string, remarks: string[]] {
  const words = cleaned(lineOf(text)).trim();
  if (words === '') return ['', []];
  const dated = words.includes(year.replace('-', ''));
  const [about, doubtful] = [dated && ABOUT.test(words), dated && words.endsWith('?')];
  const mark = about && doubtful ? '%' : about ? '~' : doubtful ? '?' : '';
  return [mark, [`The imported timeline writes its date as “${words}”.`]];
}

/** Our own export's date, with doubt and time zone: unless somebody has changed the parts beside it since. */
function ownDate({ edtf, start, end }: RawSlide, tell: Tell): string | undefined {
  if (edtf === '') return undefined;
  if (isSpan(edtf)) {
    const { from, to } = parseSpan(edtf);
    const agrees = (parts: RawDate, given: RawDate | undefined) =>
      PARTS.every((part) => parts[part] === given?.[part]);
    const till = to && dateParts(to);
    if (agrees(dateParts(from), start) && (till ? agrees(till, end) || agrees(till, start) : !end))
      return edtf;
  }
  const note: Omit<Note, 'where'> = {
    kind: 'kept',
    what: 'date under edtf',
    message: 'The date under “edtf” is not that of start_date and end_date, which are taken.',
    value: edtf,
  };
  tell(note);
  return undefined;
}

function isSpan(edtf: string): boolean {
  try {
    return parseSpan(edtf).edtf !== '';
  } catch {
    return false;
  }
}
