import { type Paragraph, paragraphText, parseHtml, plainLine, webAddress } from './html.ts';
import type { AddNote } from './note.ts';
import type { Sources } from './sources.ts';
import type { RawSlide } from './timeline.ts';

/** The media of a slide, as words and a link. */
interface ImportedMedia {
  paragraphs: Paragraph[];
  /** The id of the page that has the media; empty if there is none. */
  sources: string[];
  /** Whether it has words of its own, which need a source. */
  isClaim: boolean;
  caption: string;
}

/** Reads the media of a slide; undefined if it has none. Only words and the address of a picture are imported. */
export function mediaOf(
  { media, autolink }: RawSlide,
  sources: Sources,
  addNote: AddNote,
): ImportedMedia | undefined {
  const markup = /^\s*</.test(media.url) ? parseHtml(media.url, autolink).paragraphs : [];
  const address = webAddress(media.url);
  const page =
    webAddress(media.link) ?? address ?? markup.flatMap(({ runs }) => runs).find(({ href }) => href)?.href;
  const [caption, credit] = [parseHtml(media.caption, autolink), parseHtml(media.credit, autolink)];
  for (const [what, { formatted }, value] of [
    ['caption with formatting', caption, media.caption],
    ['credit with formatting', credit, media.credit],
  ] as const)
    if (formatted)
      addNote({
        kind: 'unsupported',
        what,
        message: 'Formatting is not imported; this is the original.',
        value,
      });
  if (media.url.trim() !== '') {
    const message = 'Pictures, videos and pages are not imported; the story links to them.';
    addNote({ kind: 'unsupported', what: 'picture or other media', message, value: media.url });
  }
  if (page !== undefined && address !== undefined && page !== address)
    sources.add(address, plainLine(media.caption) || address);
  if (media.link.trim() !== '' && webAddress(media.link) === undefined)
    addNote({
      kind: 'unsupported',
      what: 'link of a picture',
      message: 'It is not a complete web address.',
      value: media.link,
    });
  const embedded = markup.filter(({ runs }) => runs.some(({ href }) => href !== page));
  const words = [...caption.paragraphs, ...embedded, ...credited(credit.paragraphs)];
  if (words.length === 0 && page === undefined) return undefined;
  const title = plainLine(media.caption) || page || '';
  const ids = page === undefined ? [] : [sources.add(page, title, plainLine(media.credit))];
  const link = page === undefined ? [] : [{ role: '', runs: shownWith(page) }];
  return {
    paragraphs: [...words, ...link],
    sources: ids,
    isClaim: words.length > 0,
    caption: caption.paragraphs.map(paragraphText).join(' '),
  };
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
