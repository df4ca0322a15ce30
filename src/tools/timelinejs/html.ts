import { decoded } from './entities.ts';
import { type Tag, tokens } from './html-tags.ts';

/** A piece of a line: text, and where it leads if it is a link. */
export interface Run {
  text: string;
  href?: string;
}

export interface Paragraph {
  /** What our own export says of it: `dek`, `context`, `sources`; else empty. */
  role: string;
  runs: Run[];
}

/** Tags that divide text. */
const BLOCKS = new Set(
  'p div br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr td th section article figure figcaption dl dt dd'.split(
    ' ',
  ),
);
/** Tags that change how text looks, which is ours to choose. */
const LOOKS = new Set(
  'b strong i em u s small big sup sub span font abbr cite code mark time center'.split(' '),
);
/** Tags that show something from an address. */
const SHOWS: Record<string, string> = {
  img: 'Picture',
  iframe: 'Page',
  video: 'Video',
  audio: 'Sound',
  source: 'Media',
};
/** Attributes that lose nothing with their tag. */
const QUIET = new Set('class href id rel target'.split(' '));

export interface HtmlText {
  paragraphs: Paragraph[];
  /** How it looked was lost, so the original is worth keeping. */
  dressed: boolean;
}

/**
 * The text of HTML, in paragraphs, with its links. Known tags are read; a tag that is not known, or that would run
 * something, is text like any other: it comes out as it stands.
 */
export function htmlText(html: string, autolink = true): HtmlText {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph = { role: '', runs: [] };
  let href: string | undefined;
  let dressed = false;
  const literal: string[] = [];
  const add = (text: string, to = href) =>
    open.runs.push({ text, ...(to === undefined ? {} : { href: to }) });
  for (const token of tokens(html)) {
    if ('text' in token) {
      for (const run of pieces(decoded(token.text), autolink && href === undefined))
        add(run.text, run.href ?? href);
      continue;
    }
    const { tag, closes, raw, attributes } = token;
    const shown = shownAt(token);
    const opened = closes ? literal.lastIndexOf(tag) : -1;
    if (!isSafe(token) || opened >= 0) {
      if (opened >= 0) literal.splice(opened, 1);
      else if (!closes) literal.push(tag);
      add(raw);
    } else if (BLOCKS.has(tag)) {
      paragraphs.push(open);
      open = { role: tag === 'p' && !closes ? (attributes['class'] ?? '') : '', runs: [] };
    } else if (tag === 'a') href = closes ? undefined : webAddress(decoded(attributes['href'] ?? ''));
    else if (shown !== undefined) add(shown.text, shown.href);
    dressed ||= LOOKS.has(tag) || Object.keys(attributes).some((name) => !QUIET.has(name));
  }
  paragraphs.push(open);
  return { paragraphs: paragraphs.map(tidy).filter(({ runs }) => runs.length > 0), dressed };
}

/** All the words of HTML on one line. */
export const lineOf = (html: string): string => htmlText(html, false).paragraphs.map(paragraphText).join(' ');

/** Whether a line of HTML says more than its words: where they lead, or how they look. */
export function saysMore(html: string): boolean {
  const { paragraphs, dressed } = htmlText(html, false);
  return dressed || paragraphs.some(({ runs }) => runs.some(({ href }) => href !== undefined));
}

export const paragraphText = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** A whole address on the web, with no sign in it that a file of ours would misread; undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const given = text.trim().toWellFormed().replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return undefined;
  const address = given.replace(/^[a-z]+/i, (scheme) => scheme.toLowerCase());
  return address.replace(/[\s{}|\\^`()<>"'\p{Cc}\ufffe\uffff]/gu, escaped);
}

const escaped = (sign: string): string =>
  encodeURIComponent(sign).replace(/['()]/, (same) => `%${same.charCodeAt(0).toString(16).toUpperCase()}`);

/** A tag that is known, runs nothing, and leads, if it leads anywhere, to an address on the web. */
function isSafe({ tag, closes, attributes }: Tag): boolean {
  if (Object.keys(attributes).some((name) => name.startsWith('on') || name === 'srcdoc')) return false;
  const address = attributes[tag === 'a' ? 'href' : 'src'];
  if (tag === 'a') return address === undefined || webAddress(decoded(address)) !== undefined;
  if (tag in SHOWS) return closes || (address !== undefined && webAddress(decoded(address)) !== undefined);
  return BLOCKS.has(tag) || LOOKS.has(tag);
}

/** What stands for a picture or a frame: its own words, and its address as a link. */
function shownAt({ tag, closes, attributes }: Tag): Run | undefined {
  const href = webAddress(decoded(attributes['src'] ?? ''));
  if (!(tag in SHOWS) || closes || href === undefined) return undefined;
  const words = [attributes['alt'], attributes['title']].filter(Boolean).map((text) => decoded(text ?? ''));
  return { text: ` [${[SHOWS[tag], ...words].join(': ')}] `, href };
}

const BARE = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]/g;

/** A text, cut where a bare address stands in it. */
function pieces(text: string, autolink: boolean): Run[] {
  if (!autolink) return [{ text }];
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: address, index } of text.matchAll(BARE)) {
    const href = webAddress(address);
    if (href === undefined) continue;
    runs.push({ text: text.slice(from, index) }, { text: address, href });
    from = index + address.length;
  }
  return [...runs, { text: text.slice(from) }].filter((run) => run.text !== '');
}

/** Characters that no text is made of; a lone half of a pair is none either. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;

/** Text as one may write it into a file: whole characters, single spaces. */
export const cleaned = (text: string): string =>
  text.toWellFormed().replace(CONTROL, ' ').replace(/\s+/g, ' ');

/** Neighbours of one kind become one run; no space at the ends. */
function tidy({ role, runs }: Paragraph): Paragraph {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.href === run.href) last.text += run.text;
    else joined.push({ ...run });
  }
  for (const [index, run] of joined.entries()) {
    run.text = cleaned(run.text);
    if (joined[index - 1]?.text.endsWith(' ')) run.text = run.text.trimStart();
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  const kept = joined.filter(({ text }) => text !== '');
  return { role, runs: kept.some(({ text }) => text.trim() !== '') ? kept : [] };
}
