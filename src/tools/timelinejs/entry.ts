import { stringify } from 'yaml';
import { fileDate, parseSpan } from '../../core/schema/span.ts';
import { dateText } from '../../core/story/date-text.ts';
import { freeId, slug } from '../scaffold/slug.ts';
import type { EventDate } from './event-date.ts';
import {
  cleanText,
  hasMarkup,
  type Paragraph,
  paragraphText,
  parseHtml,
  plainLine,
  type Run,
} from './html.ts';
import { component, cut, firstSentence, joinParagraphs, paragraphOf } from './markdown.ts';
import { mediaOf } from './media.ts';
import { type AddNote, noteUnsupported } from './note.ts';
import { type Sources, TIMELINE } from './sources.ts';
import type { RawSlide } from './timeline.ts';

/** The entry that an event becomes. */
export interface ImportedEntry {
  headline: string;
  edtf: string;
  /** The text of its file. */
  text: string;
  /** Whether the timeline is the only source of its text. */
  timelineOnly: boolean;
}

/** What the schema of an entry allows, in characters. */
const MAX_LENGTH = { headline: 100, dek: 240 };

/** Writes an event as an entry. Each of its paragraphs is a claim whose source is the timeline. */
export function entryOf(
  slide: RawSlide,
  date: EventDate,
  sources: Sources,
  language: string,
  addNote: AddNote,
): ImportedEntry {
  const { paragraphs, formatted } = parseHtml(slide.text, slide.autolink);
  if (formatted) {
    const message = 'Formatting is not imported; this is the original text.';
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
  const { deks, contexts, cited, statements } = byRole(paragraphs, slide);
  const media = mediaOf(slide, sources, addNote);
  const text = joinParagraphs(statements);
  const given = cleanText(plainLine(slide.headline)).trim();
  const instead = text || media?.caption || dateText(parseSpan(date.edtf), language);
  const headline = cut(given || firstSentence(instead, MAX_LENGTH.headline, language), MAX_LENGTH.headline);
  if (given === '') {
    const message = `It has no headline; “${headline}” is used as one.`;
    addNote({ kind: 'interpreted', what: 'missing headline', message });
  }
  if (given.length > MAX_LENGTH.headline) statements.unshift(paragraphOf(given));
  if (statements.length === 0) statements.push(paragraphOf(given || instead));
  const pages = cited.flatMap((paragraph) => linked(paragraph, sources));
  const claims = statements.map((paragraph, index) =>
    claim(`${TEXT}-${index + 1}`, [...pages, ...linked(paragraph, sources)], [paragraph]),
  );
  if (media?.isClaim) claims.push(claim('media', media.sources, media.paragraphs));
  const context = [
    ...contexts,
    ...(media?.isClaim === false ? media.paragraphs : []),
    ...date.remarks.map(paragraphOf),
  ];
  const dek =
    joinParagraphs(deks) || firstSentence(text || media?.caption || NO_MORE, MAX_LENGTH.dek, language);
  const front = { headline, dek: cut(dek, MAX_LENGTH.dek), date: date.edtf, significance: 2 };
  const body = [...claims, ...(context.length === 0 ? [] : [component('Context', context)])];
  return {
    headline,
    edtf: date.edtf,
    text: `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.join('\n')}`,
    timelineOnly: !statements.some((paragraph) => pages.length + linked(paragraph, sources).length > 0),
  };
}

/** The dek of an event that has only a headline. */
const NO_MORE = 'The imported timeline says no more than this.';

/** The paragraphs of a text by their role in our own export; otherwise all are statements. */
function byRole(paragraphs: Paragraph[], { edtf }: RawSlide) {
  const role = (paragraph: Paragraph) => (edtf === '' ? '' : paragraph.role);
  const deks = paragraphs
    .filter((p) => role(p) === 'dek' && paragraphText(p).length <= MAX_LENGTH.dek)
    .slice(0, 1);
  const contexts = paragraphs.filter((p) => role(p) === 'context');
  const cited = paragraphs.filter((p) => ['sources', 'page'].includes(role(p)) && p.runs.every(isCitation));
  const statements = paragraphs.filter((p) => ![...deks, ...contexts, ...cited].includes(p));
  return { deks, contexts, cited, statements };
}

const isCitation = ({ text, href }: Run): boolean => href !== undefined || /^(Sources:)?[;\s]*$/.test(text);

/** The prefix of the ids of an entry’s claims; there is always a first claim. */
export const TEXT = 'text';

const claim = (id: string, pages: string[], paragraphs: Paragraph[]): string =>
  component(`Claim id="${id}" sources="${[...new Set([TIMELINE, ...pages])].join(' ')}"`, paragraphs);

/** The ids of the pages that a paragraph links to. */
const linked = ({ runs }: Paragraph, sources: Sources): string[] =>
  runs.flatMap(({ text, href }) => (href === undefined ? [] : [sources.add(href, text.trim())]));

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
