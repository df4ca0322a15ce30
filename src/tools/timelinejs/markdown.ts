import { type Paragraph, paragraphText, type Run, webAddress } from './html.ts';

/** Escapes text, so that MDX reads every character of it as text, and the check finds no markup in it. */
const escapeMdx = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<~|^]|=(?==)|\$(?![\d\s])|:(?=[a-z+-][\w+-]*:)/gi, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/--/g, '-\\-')
    .replace(/!$/, '\\!');

/** Escapes what would start a list, a heading or a rule at the start of a paragraph. */
const escapeStart = (text: string): string =>
  text.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[-+#>=:]/, '\\$&');

/** What Markdown makes a link although it has no words, and no backslash prevents: web and email addresses. */
const BARE = /(?:https?:\/\/|www\.)[^\s<]*[^\s<.,;:!?'"’”)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Text in which such addresses are links with themselves as their words. */
function textWithAddresses(text: string): string {
  let from = 0;
  const parts: string[] = [];
  for (const { 0: words, index } of text.matchAll(BARE)) {
    const scheme =
      words.includes('@') && !words.includes('/') ? 'mailto:' : /^www/i.test(words) ? 'https://' : '';
    const address = scheme + words;
    const href = webAddress(address) ?? address.replace(/[^\w:/.@+-]/g, encodeURIComponent);
    parts.push(escapeMdx(text.slice(from, index)), linkTo(href, words));
    from = index + words.length;
  }
  return [...parts, escapeMdx(text.slice(from))].join('');
}

const linkTo = (href: string, words: string): string =>
  `[${escapeMdx(words)}](${href.replace(/&(?=#?\w+;)/g, '\\&')})`;

/** A paragraph as one line of MDX. */
const markdownOf = ({ runs }: Paragraph): string => escapeStart(runs.map(inline).join(''));

function inline({ text, href }: Run): string {
  if (href === undefined) return textWithAddresses(text);
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}${linkTo(href, words)}${after}`;
}

/**
 * A component with its paragraphs.
 * @param tag its name and attributes
 */
export function component(tag: string, paragraphs: Paragraph[]): string {
  const name = /^\w+/.exec(tag)?.[0] ?? '';
  const inside = paragraphs.map((paragraph) => `  ${markdownOf(paragraph)}\n`);
  return `<${tag}>\n${inside.join('\n')}</${name}>\n`;
}

/**
 * What ends with a full stop inside a sentence, where `Intl.Segmenter` ends it: initials, titles, months and other
 * abbreviations, and ordinal numbers. To end a sentence too late does less harm.
 */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|\d{1,2}|Adm|Amb|Apr|Aug|Ave|Blvd|Brig|Bros|Capt|Cmdr|Co|Col|Corp|Dec|Dept|Dr|Feb|Fri|Ft|Gen|Gov|Hon|Inc|Jan|Jr|Jul|Jun|Lt|Ltd|Maj|Mar|Messrs|Mlle|Mme|Mon|Mr|Mrs|Ms|Mt|Mx|No|Nos|Nov|Nr|Oct|Pres|Prof|Rd|Rep|Rev|Sat|Sen|Sept?|Sgt|Sr|Sra|St|Ste|Str|Sun|Supt|Thurs?|Tues?|Univ|Vol|Wed|approx|ca?|cf|etc|pp?|vs?)\.["'’”)\]]*\s*$/u;

/** The first sentence, shortened if it is too long. */
export function firstSentence(text: string, longest: number, language: string): string {
  let sentence = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  return cut(sentence.trim(), longest);
}

/** Shortens a text to a number of UTF-16 units, after a word if possible. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const words = /^(.*\S)\s+\S*$/s.exec(start)?.[1] ?? start;
  return `${words.length > longest / 2 ? words : start.trimEnd()}…`;
}

export const paragraphOf = (text: string): Paragraph => ({ role: '', runs: [{ text }] });

export const joinParagraphs = (paragraphs: Paragraph[]): string => paragraphs.map(paragraphText).join(' ');
