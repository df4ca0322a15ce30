import { htmlText, lineOf, type Paragraph, paragraphText, webAddress } from './html.ts';
import type { Tell } from './note.ts';
import type { RawSlide } from './raw.ts';
import type { Sources } from './sources.ts';

/** What a slide showed beside its text, as words and a link. */
export interface ImportedMedia {
  paragraphs: Paragraph[];
  /** Ids of the page that it was on. */
  sources: string[];
  /** It has a caption or other words of its own, which somebody must answer for. */
  claims: boolean;
  /** Its caption. */
  words: string;
}

/** Reads a slide's media; undefined where it has none. A picture itself is not carried: its place and its words are. */
export function mediaOf(
  { media, autolink }: RawSlide,
  sources: Sources,
  tell: Tell,
): ImportedMedia | undefined {
  const markup = /^\s*</.test(media.url) ? htmlText(media.url, autolink).paragraphs : [];
  const address = webAddress(media.url);
  const page =
    webAddress(media.link) ?? address ?? markup.flatMap(({ runs }) => runs).find(({ href }) => href)?.href;
  const [caption, credit] = [htmlText(media.caption, autolink), htmlText(media.credit, autolink)];
  for (const [what, { dressed }, value] of [
    ['caption with formatting', caption, media.caption],
    ['credit with formatting', credit, media.credit],
  ] as const)
    if (dressed)
      tell({ kind: 'kept', what, message: 'How it looked is not carried; this is how it was.', value });
  if (media.url.trim() !== '') {
    const message = 'No picture, video or page is carried: the story links to it.';
    tell({ kind: 'kept', what: 'picture or other media', message, value: media.url });
  }
  if (page !== undefined && address !== undefined && page !== address)
    sources.add(address, lineOf(media.caption) || address);
  if (media.link.trim() !== '' && webAddress(media.link) === undefined)
    tell({
      kind: 'kept',
      what: 'link of a picture',
      message: 'It is no whole web address.',
      value: media.link,
    });
  const said = markup.filter(({ runs }) => runs.some(({ href }) => href !== page));
  const words = [...caption.paragraphs, ...said, ...credited(credit.paragraphs)];
  if (words.length === 0 && page === undefined) return undefined;
  const title = lineOf(media.caption) || page || '';
  const ids = page === undefined ? [] : [sources.add(page, title, lineOf(media.credit))];
  const link = page === undefined ? [] : [{ role: '', runs: shownWith(page) }];
  return {
    paragraphs: [...words, ...link],
    sources: ids,
    claims: words.length > 0,
    words: caption.paragraphs.map(paragraphText).join(' '),
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
