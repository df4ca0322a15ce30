import { decodeReference } from './read/references.ts';

/** What a writer types as Markdown, and a field of plain text would show with its signs. */
const MARKUP = new RegExp(
  [
    /(\*\*|__|~~|==)(?=\S).+?(?<=\S)\1/,
    /(?<![\w*])\*(?=[^\s*])[^*]*[^\s*]\*(?![\w*])/,
    /(?<![\w_])_(?=[^\s_])[^_]*[^\s_]_(?![\w_])/,
    /`[^`]+`/,
    /\[[^\]]+\]\((?:https?:|mailto:|\/|#)[^)]*\)/,
    /\[\^[^\]\s]+\]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'is',
);

const REFERENCE = /&(?:#x?[\da-f]+|[a-z]+\d*);/gi;

/** Markdown in a text, if it has any. */
export const markupIn = (text: string): string | undefined =>
  MARKUP.exec(text)?.[0] ??
  text.match(REFERENCE)?.find((reference) => decodeReference(reference) !== reference);
