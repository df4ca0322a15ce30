import { parseSpan } from '../../core/schema/span.ts';
import { dateText } from '../../core/story/date-text.ts';
import { freeId, slug } from '../scaffold/slug.ts';
import { DateProblem } from './date-parts.ts';
import { cleaned, lineOf, saysMore } from './html.ts';
import { keepAll, type Note, type Tell } from './note.ts';
import type { RawSlide } from './raw.ts';
import { whenOf } from './when.ts';

/** An era as the chapter of the timeline that it becomes. */
export interface ImportedChapter {
  id: string;
  label: string;
  date: string;
}

/** Eras as chapters. One without an end lasts until the last event does. */
export function chaptersOf(
  eras: RawSlide[],
  last: string | undefined,
  language: string,
  notes: Note[],
): ImportedChapter[] {
  const ids = new Set<string>();
  return eras.flatMap((era) => {
    const tell: Tell = (note) => void notes.push({ where: era.where, ...note });
    try {
      const date = spanOf(era, last, language, tell);
      const label = cleaned(lineOf(era.headline)).trim() || dateText(parseSpan(date), language);
      const id = freeId(slug(label, 30) ?? 'era', (taken) => ids.has(taken));
      ids.add(id);
      keepAll(restOf(era), tell);
      return [{ id, label, date }];
    } catch (error) {
      if (!(error instanceof DateProblem)) throw error;
      const { message, hint } = error;
      tell({ kind: 'left out', what: 'era', message, hint, value: era.whole });
      return [];
    }
  });
}

/** What an era said beside its label and its date, which is all that a chapter has. */
function restOf({
  headline,
  text,
  displayDate,
  media,
  group,
  id,
  rest,
}: RawSlide): [what: string, value: string][] {
  const values: [string, string][] = [
    ['headline', saysMore(headline) ? headline : ''],
    ['text', text],
    ['display date', displayDate],
    ['group', group],
    ['id', id],
    ...Object.entries(media).map(([name, value]): [string, string] => [`media.${name}`, value]),
    ...rest,
  ];
  return values.map(([name, value]) => [`${name} of an era`, value]);
}

function spanOf(era: RawSlide, last: string | undefined, language: string, tell: Tell): string {
  const { edtf } = whenOf({ ...era, displayDate: '' }, { timeZone: undefined, language }, tell);
  const start = parseSpan(edtf);
  if (era.end || last === undefined || parseSpan(last).end <= start.end) return edtf;
  tell({
    kind: 'read as',
    what: 'era without an end',
    message: `It has no end; it lasts until ${last}, the last event.`,
  });
  return `${edtf}/${last}`;
}
