import { type Paragraph, parseHtml, webAddress } from './html.ts';
import type { AddNote } from './note.ts';
import type { RawSlide } from './timeline.ts';

/**
 * The media of a slide as words and links. A caption says what a picture shows, and a credit who made it: neither is a
 * claim, and nobody in them is the source of one.
 */
export function mediaOf({ media, autolink }: RawSlide, addNote: AddNote): Paragraph[] {
  const markup = /^\s*</.test(media.url) ? parseHtml(media.url, autolink).paragraphs : [];
  const address = webAddress(media.url);
  const page =
    webAddress(media.link) ??
    address ??
    markup.flatMap(({ runs }) => runs.flatMap(({ href = '' }) => webAddress(href) ?? []))[0];
  const [caption, credit] = [parseHtml(media.caption, autolink), parseHtml(media.credit, autolink)];
  for (const [what, { formatted }, value] of [
    ['caption with formatting', caption, media.caption],
    ['credit with formatting', credit, media.credit],
  ] as const)
    if (formatted)
      addNote({
        kind: 'unsupported',
        what,
        message: 'Formatting and incomplete links are not imported; this is the original.',
        value,
      });
  if (media.url.trim() !== '') {
    const message = 'Pictures, videos and pages are not imported; the story links to them.';
    addNote({ kind: 'unsupported', what: 'picture or other media', message, value: media.url });
  }
  if (media.link.trim() !== '' && webAddress(media.link) === undefined)
    addNote({
      kind: 'unsupported',
      what: 'link of a picture',
      message: 'It is not a complete web address.',
      value: media.link,
    });
  const embedded = markup.filter(({ runs }) => runs.some(({ href }) => href !== page));
  const words = [...caption.paragraphs, ...embedded, ...credited(credit.paragraphs)];
  return [...words, ...(page === undefined ? [] : [{ role: '', runs: shownWith(page) }])];
}

const credited = (paragraphs: Paragraph[]): Paragraph[] =>
  paragraphs.map(({ role, runs }, index) => ({
    role,
    runs: index === 0 ? [{ text: 'Credit: ' }, ...runs] : runs,
  }));

const shownWith = (page: string) => [
  { text: 'The imported timeline shows ' },
  { text: new URL(page).hostname.replace(/^www\./, ''), href: page },
  { text: ' beside it.' },
];
