import { type Paragraph, paragraphText, type Run } from './html.ts';

/** Text so that MDX reads every character of it as text. */
export const escapeMdx = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/--/g, '-\\-')
    .replace(/!$/, '\\!');

/** What would open a list, a heading or a line at the start of a paragraph. */
const openings = (text: string): string =>
  text.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[-+#>=~|]/, '\\$&');

/** A paragraph on one line of MDX. */
export const markdownOf = ({ runs }: Paragraph): string => openings(runs.map(inline).join(''));

function inline({ text, href }: Run): string {
  if (href === undefined) return escapeMdx(text);
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === ''
    ? text
    : `${before}[${escapeMdx(words)}](${href.replace(/&(?=#?\w+;)/g, '\\&')})${after}`;
}

/** A part of an entry or of story.mdx: a component with its paragraphs. */
export function component(open: string, paragraphs: Paragraph[]): string {
  const name = /^\w+/.exec(open)?.[0] ?? '';
  const inside = paragraphs.map((paragraph) => `  ${markdownOf(paragraph)}\n`);
  return `<${open}>\n${inside.join('\n')}</${name}>\n`;
}

/** The first sentence, cut at a word if it is long. */
export function firstSentence(text: string, longest: number, language: string): string {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const [first] = sentences.segment(text);
  return cut(first?.segment.trim() ?? '', longest);
}

/** A text that is no longer than so many UTF-16 units, cut at a word where there is one. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const words = /^(.*\S)\s+\S*$/s.exec(start)?.[1] ?? start;
  return `${words.length > longest / 2 ? words : start.trimEnd()}…`;
}

export const plain = (text: string): Paragraph => ({ role: '', runs: [{ text }] });

export const joined = (paragraphs: Paragraph[]): string => paragraphs.map(paragraphText).join(' ');
