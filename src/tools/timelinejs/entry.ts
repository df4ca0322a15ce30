import { stringify } from 'yaml';
import { dateText } from '../../core/story/date-text.ts';
import { parseSpan } from '../../core/schema/span.ts';
import { cleaned, htmlText, lineOf, type Paragraph, paragraphText, type Run, saysMore } from './html.ts';
import { component, cut, firstSentence, joined, plain } from './markdown.ts';
import { mediaOf } from './media.ts';
import { keepAll, type Tell } from './note.ts';
import type { RawSlide } from './raw.ts';
import { type Sources, TIMELINE } from './sources.ts';
import type { When } from './when.ts';

/** An event as the entry that it becomes. */
export interface ImportedEntry {
  headline: string;
  edtf: string;
  /** The file's text. */
  text: string;
  /** Nothing but the timeline stands behind its text. */
  alone: boolean;
}

/** The longest that the schema of an entry allows. */
const LONGEST = { headline: 100, dek: 240 };

/** Writes an event as an entry whose every paragraph is a claim of the timeline. */
export function entryOf(
  slide: RawSlide,
  when: When,
  sources: Sources,
  language: string,
  tell: Tell,
): ImportedEntry {
  const { paragraphs, dressed } = htmlText(slide.text, slide.autolink);
  if (dressed) tell({ kind: 'kept', what: 'text with formatting', message: DRESSED, value: slide.text });
  keepAll(
    [
      ['headline with formatting', saysMore(slide.headline) ? slide.headline : ''],
      ['group with formatting', saysMore(slide.group) ? slide.group : ''],
      ['date with formatting', saysMore(slide.displayDate) ? slide.displayDate : ''],
    ],
    tell,
  );
  const { deks, contexts, cited, said } = byRole(paragraphs, slide);
  const media = mediaOf(slide, sources, tell);
  const text = joined(said);
  const given = cleaned(lineOf(slide.headline)).trim();
  const instead = text || media?.words || dateText(parseSpan(when.edtf), language);
  const headline = cut(given || firstSentence(instead, LONGEST.headline, language), LONGEST.headline);
  if (given === '')
    tell({
      kind: 'read as',
      what: 'missing headline',
      message: `It has no headline; “${headline}” stands as one.`,
    });
  if (given.length > LONGEST.headline) said.unshift(plain(given));
  if (said.length === 0) said.push(plain(given || instead));
  const pages = cited.flatMap((paragraph) => linked(paragraph, sources));
  const claims = said.map((paragraph, index) =>
    claim(`${TEXT}-${index + 1}`, [...pages, ...linked(paragraph, sources)], [paragraph]),
  );
  if (media?.claims) claims.push(claim('media', media.sources, media.paragraphs));
  const context = [
    ...contexts,
    ...(media?.claims === false ? media.paragraphs : []),
    ...when.remarks.map(plain),
  ];
  const dek = joined(deks) || firstSentence(text || media?.words || NO_MORE, LONGEST.dek, language);
  const front = { headline, dek: cut(dek, LONGEST.dek), date: when.edtf, significance: 2 };
  const body = [...claims, ...(context.length === 0 ? [] : [component('Context', context)])];
  return {
    headline,
    edtf: when.edtf,
    text: `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.join('\n')}`,
    alone: !said.some((paragraph) => pages.length + linked(paragraph, sources).length > 0),
  };
}

/** The dek of an event of which the timeline has a headline alone. */
const NO_MORE = 'The imported timeline says no more than this.';

/** The paragraphs of a text, told apart where our own export has named them. */
function byRole(paragraphs: Paragraph[], { edtf }: RawSlide) {
  const role = (paragraph: Paragraph) => (edtf === '' ? '' : paragraph.role);
  const deks = paragraphs
    .filter((p) => role(p) === 'dek' && paragraphText(p).length <= LONGEST.dek)
    .slice(0, 1);
  const contexts = paragraphs.filter((p) => role(p) === 'context');
  const cited = paragraphs.filter((p) => ['sources', 'page'].includes(role(p)) && p.runs.every(isCitation));
  const said = paragraphs.filter((p) => ![...deks, ...contexts, ...cited].includes(p));
  return { deks, contexts, cited, said };
}

const isCitation = ({ text, href }: Run): boolean => href !== undefined || /^(Sources:)?[;\s]*$/.test(text);

const DRESSED = 'How the text looked is not carried; this is the text as it was.';

/** What the anchors of an entry’s claims open with; there is always a first. */
export const TEXT = 'text';

/** Whose word an imported claim is, whatever its text links to. */
const BY = 'The imported timeline';

const claim = (id: string, pages: string[], paragraphs: Paragraph[]): string =>
  component(
    `Claim id="${id}" sources="${[...new Set([TIMELINE, ...pages])].join(' ')}" by="${BY}"`,
    paragraphs,
  );

/** The ids of the pages that a paragraph links to. */
const linked = ({ runs }: Paragraph, sources: Sources): string[] =>
  runs.flatMap(({ text, href }) => (href === undefined ? [] : [sources.add(href, text.trim())]));
