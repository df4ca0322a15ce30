import { withoutRefused } from '../../core/story/read/raw-text.ts';
import { decodeReferences, type Tag, tokens } from './html-tokens.ts';

/** Part of a paragraph: text, with an address if it is a link. */
export interface Run {
  text: string;
  href?: string;
}

export interface Paragraph {
  /** The class that our own export gives it, such as `dek`, `context` or `sources`; else empty. */
  role: string;
  runs: Run[];
}

/** Tags that separate paragraphs. */
const BLOCKS = new Set(
  'p div br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr td th section article figure figcaption dl dt dd'.split(
    ' ',
  ),
);
/** Tags that only format text. */
const FORMATS = new Set(
  'b strong i em u s small big sup sub span font abbr cite code mark time center'.split(' '),
);
/** Tags that show something from an address, by what they show. */
const MEDIA: Record<string, string> = {
  img: 'Picture',
  iframe: 'Page',
  video: 'Video',
  audio: 'Sound',
  source: 'Media',
};
/** Attributes that do not format text. */
const PLAIN_ATTRIBUTES = new Set('class href id rel target'.split(' '));

interface HtmlText {
  paragraphs: Paragraph[];
  /** Whether it has formatting, or links to no complete address, which are not imported. */
  formatted: boolean;
}

/**
 * Reads HTML as paragraphs with links. Known tags are interpreted; a tag that is unknown, or that could run a script,
 * is text.
 */
export function parseHtml(html: string, autolink = true): HtmlText {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph = { role: '', runs: [] };
  let href: string | undefined;
  let formatted = false;
  const literal: string[] = [];
  const add = (text: string, to = href) =>
    open.runs.push({ text, ...(to === undefined ? {} : { href: to }) });
  for (const token of tokens(html)) {
    if ('text' in token) {
      for (const run of linkAddresses(decodeReferences(token.text), autolink && href === undefined))
        add(run.text, run.href ?? href);
      continue;
    }
    const { tag, closes, raw, attributes } = token;
    const media = mediaRun(token);
    const opened = closes ? literal.lastIndexOf(tag) : -1;
    if (!isSafe(token) || opened >= 0) {
      if (opened >= 0) literal.splice(opened, 1);
      else if (!closes) literal.push(tag);
      add(raw);
    } else if (BLOCKS.has(tag)) {
      paragraphs.push(open);
      open = { role: tag === 'p' && !closes ? (attributes['class'] ?? '') : '', runs: [] };
    } else if (tag === 'a') {
      href = closes ? undefined : linkAddress(attributes['href']);
      // A relative link leads nowhere outside its own site, so only its words are imported.
      formatted ||= !closes && href === undefined && attributes['href'] !== undefined;
    } else if (media !== undefined) add(media.text, media.href);
    formatted ||= FORMATS.has(tag) || Object.keys(attributes).some((name) => !PLAIN_ATTRIBUTES.has(name));
  }
  paragraphs.push(open);
  return { paragraphs: paragraphs.map(tidy).filter(({ runs }) => runs.length > 0), formatted };
}

/** The text of HTML on one line. */
export const plainLine = (html: string): string =>
  parseHtml(html, false).paragraphs.map(paragraphText).join(' ');

/** Whether HTML has links or formatting, which a line of plain text cannot have. */
export function hasMarkup(html: string): boolean {
  const { paragraphs, formatted } = parseHtml(html, false);
  return formatted || paragraphs.some(({ runs }) => runs.some(({ href }) => href !== undefined));
}

export const paragraphText = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** A complete web address, with characters escaped that MDX or YAML would misread; undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const given = text.trim().toWellFormed().replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return undefined;
  const address = given.replace(/^[a-z]+/i, (scheme) => scheme.toLowerCase());
  return address.replace(/[\s{}|\\^`()<>"'\p{Cc}\ufffe\uffff]/gu, escaped);
}

const escaped = (character: string): string =>
  encodeURIComponent(character).replace(
    /['()]/,
    (same) => `%${same.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** What a link in a story can lead to: a web address, or an e-mail address. */
function linkAddress(attribute = ''): string | undefined {
  const address = decodeReferences(attribute).trim();
  const mail = /^mailto:[\w.+-]+@[\w.-]+\w$/i.exec(address)?.[0];
  return mail?.replace(/^mailto/i, 'mailto') ?? webAddress(address);
}

/** Schemes of links that run nothing. An address without a scheme is relative. */
const HARMLESS = /^(?:(?:https?|ftp|mailto|tel):|(?![a-z][a-z0-9+.-]*:))/i;

/** Whether a tag is known and runs no script; what shows something needs a web address. */
function isSafe({ tag, closes, attributes }: Tag): boolean {
  if (Object.keys(attributes).some((name) => name.startsWith('on') || name === 'srcdoc')) return false;
  const address = attributes[tag === 'a' ? 'href' : 'src'];
  if (tag === 'a') return HARMLESS.test(decodeReferences(address ?? '').replace(/[\s\p{Cc}]/gu, ''));
  if (tag in MEDIA)
    return closes || (address !== undefined && webAddress(decodeReferences(address)) !== undefined);
  return BLOCKS.has(tag) || FORMATS.has(tag);
}

/** A picture, video or frame as a link to it, with its own words. */
function mediaRun({ tag, closes, attributes }: Tag): Run | undefined {
  const href = webAddress(decodeReferences(attributes['src'] ?? ''));
  if (!(tag in MEDIA) || closes || href === undefined) return undefined;
  const words = [attributes['alt'], attributes['title']]
    .filter(Boolean)
    .map((text) => decodeReferences(text ?? ''));
  return { text: ` [${[MEDIA[tag], ...words].join(': ')}] `, href };
}

const BARE = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]/g;

/** A text as runs, with its bare web addresses as links. */
function linkAddresses(text: string, autolink: boolean): Run[] {
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

/** Control characters, and code points that are not characters. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;

/** Text that can be written into a file: without lone surrogates, repeated spaces, or characters that the check refuses. */
export const cleanText = (text: string): string =>
  withoutRefused(text.toWellFormed().replace(CONTROL, ' ').replace(/\s+/g, ' '));

/** Joins neighbouring runs with the same address, and trims the paragraph. */
function tidy({ role, runs }: Paragraph): Paragraph {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.href === run.href) last.text += run.text;
    else joined.push({ ...run });
  }
  for (const [index, run] of joined.entries()) {
    run.text = cleanText(run.text);
    if (joined[index - 1]?.text.endsWith(' ')) run.text = run.text.trimStart();
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  const filled = joined.filter(({ text }) => text !== '');
  return { role, runs: filled.some(({ text }) => text.trim() !== '') ? filled : [] };
}
