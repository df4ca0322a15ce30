import { type Paragraph, paragraphText, type Run } from './html.ts';

/** Escapes text, so that MDX reads every character of it as text. */
const escapeMdx = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/--/g, '-\\-')
    .replace(/!$/, '\\!');

/** Escapes what would start a list, a heading or a rule at the start of a paragraph. */
const escapeStart = (text: string): string =>
  text.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[-+#>=~|]/, '\\$&');

/** A paragraph as one line of MDX. */
const markdownOf = ({ runs }: Paragraph): string => escapeStart(runs.map(inline).join(''));

function inline({ text, href }: Run): string {
  if (href === undefined) return escapeMdx(text);
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === ''
    ? text
    : `${before}[${escapeMdx(words)}](${href.replace(/&(?=#?\w+;)/g, '\\&')})${after}`;
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

/** The first sentence, shortened if it is too long. */
export function firstSentence(text: string, longest: number, language: string): string {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const [first] = sentences.segment(text);
  return cut(first?.segment.trim() ?? '', longest);
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
