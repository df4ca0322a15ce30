import { stringify } from 'yaml';
import { fileDate, parseSpan } from '../../core/schema/span.ts';
import { dateText } from '../../core/story/date-text.ts';
import { freeId, slug } from '../scaffold/slug.ts';
import type { EventDate } from './event-date.ts';
import { cleanText, hasMarkup, type Paragraph, paragraphText, parseHtml, plainLine } from './html.ts';
import { component, cut, firstSentence, joinParagraphs, paragraphOf } from './markdown.ts';
import { mediaOf } from './media.ts';
import { type AddNote, noteUnsupported } from './note.ts';
import type { RawSlide } from './timeline.ts';

/** The entry that an event becomes. */
export interface ImportedEntry {
  headline: string;
  dek: string;
  edtf: string;
  /** The time of its start on an unknown clock. */
  time: string | undefined;
  /** What follows its front matter. */
  body: string;
  /** The pages that it links to, which nobody has opened for this story. */
  pages: string[];
}

/** The id of the timeline itself, the only source of every imported claim. */
export const TIMELINE = 'imported-timeline';

/** What the schema of an entry allows, in characters. */
const MAX_LENGTH = { headline: 100, dek: 240 };

/** Turns an event into an entry. Each paragraph of its text is a claim whose source is the timeline. */
export function entryOf(slide: RawSlide, date: EventDate, language: string, addNote: AddNote): ImportedEntry {
  const { paragraphs, formatted } = parseHtml(slide.text, slide.autolink);
  if (formatted) {
    const message = 'Formatting and incomplete links are not imported; this is the original text.';
    addNote({ kind: 'unsupported', what: 'text with formatting', message, value: slide.text });
  }
  noteUnsupported(
    [
      ['headline with formatting', hasMarkup(slide.headline) ? slide.headline : ''],
      ['group with formatting', hasMarkup(slide.group) ? slide.group : ''],
      ['date with formatting', hasMarkup(slide.displayDate) ? slide.displayDate : ''],
    ],
    addNote,
  );
  const { deks, contexts, statements } = byRole(paragraphs, slide);
  const text = joinParagraphs(statements);
  const given = cleanText(plainLine(slide.headline)).trim();
  const instead = text || dateText(parseSpan(date.edtf), language);
  const headline = cut(given || firstSentence(instead, MAX_LENGTH.headline, language), MAX_LENGTH.headline);
  if (given === '') {
    const message = `It has no headline; “${headline}” is used as one.`;
    addNote({ kind: 'interpreted', what: 'missing headline', message });
  }
  if (given.length > MAX_LENGTH.headline) statements.unshift(paragraphOf(given));
  if (statements.length === 0 && given !== '') statements.push(paragraphOf(given));
  const context = [
    ...contexts,
    ...sourceNames(slide),
    ...mediaOf(slide, addNote),
    ...date.remarks.map(paragraphOf),
  ];
  const dek = joinParagraphs(deks) || firstSentence(text || NO_MORE, MAX_LENGTH.dek, language);
  const claims = statements.map((paragraph, index) =>
    component(`Claim id="text-${index + 1}" sources="${TIMELINE}"`, [paragraph]),
  );
  const body = [...claims, ...(context.length === 0 ? [] : [component('Context', context)])];
  return {
    headline,
    dek: cut(dek, MAX_LENGTH.dek),
    edtf: date.edtf,
    time: date.time,
    body: body.join('\n'),
    pages: [...statements, ...contexts, ...sourceNames(slide)].flatMap(linked),
  };
}

/** The text of an entry’s file. */
export const entryText = ({ headline, dek, edtf, body }: ImportedEntry, after: string[]): string => {
  const front = { headline, dek, date: edtf, significance: 2, ...(after.length === 0 ? {} : { after }) };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}`;
};

/** The dek of an event that has only a headline. */
const NO_MORE = 'The imported timeline says no more than this.';

/** The paragraphs of a text by their role in our own export; otherwise all are statements. */
function byRole(paragraphs: Paragraph[], { edtf }: RawSlide) {
  const role = (paragraph: Paragraph) => (edtf === '' ? '' : paragraph.role);
  const deks = paragraphs
    .filter((p) => role(p) === 'dek' && paragraphText(p).length <= MAX_LENGTH.dek)
    .slice(0, 1);
  const contexts = paragraphs.filter((p) => ['context', 'sources', 'page'].includes(role(p)));
  const statements = paragraphs.filter((p) => ![...deks, ...contexts].includes(p));
  return { deks, contexts, statements };
}

/** Whom the timeline names as its source. */
const sourceNames = ({ source, autolink }: RawSlide): Paragraph[] =>
  parseHtml(source, autolink).paragraphs.map(({ role, runs }) => ({
    role,
    runs: [{ text: 'The imported timeline names its source: ' }, ...runs],
  }));

/** The web addresses that a paragraph links to. */
const linked = ({ runs }: Paragraph): string[] =>
  runs.flatMap(({ href }) => (href?.startsWith('http') ? [href] : []));

/**
 * The name of an entry's file without its extension: the date, then words from the id in our own export, from the
 * headline, or from the id. Nothing else goes into it, because an address is permanent.
 */
export function fileName(
  slide: RawSlide,
  edtf: string,
  headline: string,
  isTaken: (name: string) => boolean,
): string {
  const date = fileDate(edtf);
  const own = slide.id.split('/').at(-1) ?? '';
  const words =
    (slide.edtf !== '' && own.startsWith(`${date}-`) ? slug(own.slice(date.length + 1)) : undefined) ??
    slug(headline, 48) ??
    slug(slide.id, 48) ??
    'event';
  return freeId(`${date}-${words}`, isTaken);
}
