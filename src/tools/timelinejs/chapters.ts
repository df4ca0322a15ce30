import { parseSpan } from '../../core/schema/span.ts';
import { dateText } from '../../core/story/date-text.ts';
import { freeId, slug } from '../scaffold/slug.ts';
import { eventDate } from './event-date.ts';
import { cleanText, hasMarkup, plainLine } from './html.ts';
import { DateProblem } from './moment.ts';
import { type AddNote, type Note, noteUnsupported } from './note.ts';
import type { RawSlide } from './timeline.ts';

/** The chapter that an era becomes. */
export interface ImportedChapter {
  id: string;
  label: string;
  date: string;
}

/**
 * Turns eras into chapters.
 * @param last the latest date of an event, until which an era without an end lasts
 */
export function chaptersOf(
  eras: RawSlide[],
  last: string | undefined,
  language: string,
  notes: Note[],
): ImportedChapter[] {
  const ids = new Set<string>();
  return eras.flatMap((era) => {
    const addNote: AddNote = (note) => void notes.push({ where: era.where, ...note });
    try {
      const date = chapterDate(era, last, language, addNote);
      const label = cleanText(plainLine(era.headline)).trim() || dateText(parseSpan(date), language);
      const id = freeId(slug(label, 30) ?? 'era', (taken) => ids.has(taken));
      ids.add(id);
      noteUnsupported(otherValues(era), addNote);
      return [{ id, label, date }];
    } catch (error) {
      if (!(error instanceof DateProblem)) throw error;
      const { message, hint } = error;
      addNote({ kind: 'skipped', what: 'era', message, hint, value: era.original });
      return [];
    }
  });
}

/** The values of an era other than its label and its date, which is all that a chapter has. */
function otherValues({
  headline,
  text,
  displayDate,
  media,
  group,
  source,
  id,
  rest,
}: RawSlide): [what: string, value: string][] {
  const values: [string, string][] = [
    ['headline', hasMarkup(headline) ? headline : ''],
    ['text', text],
    ['display date', displayDate],
    ['group', group],
    ['source', source],
    ['id', id],
    ...Object.entries(media).map(([name, value]): [string, string] => [`media.${name}`, value]),
    ...rest,
  ];
  return values.map(([name, value]) => [`${name} of an era`, value]);
}

function chapterDate(era: RawSlide, last: string | undefined, language: string, addNote: AddNote): string {
  const { edtf } = eventDate({ ...era, displayDate: '' }, { timeZone: undefined, language }, addNote);
  const start = parseSpan(edtf);
  if (era.end || last === undefined || parseSpan(last).end <= start.end) return edtf;
  addNote({
    kind: 'interpreted',
    what: 'era without an end',
    message: `It has no end; it lasts until ${last}, the last event.`,
  });
  return `${edtf}/${last}`;
}
