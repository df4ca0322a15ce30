import { stringify } from 'yaml';
import { splitIds } from '../../core/schema/id.ts';
import type { Answers, Field } from './kind.ts';

/** How a YAML list is formatted, so that a new item looks like its neighbours. */
export interface YamlStyle {
  /** Before the hyphen of an item. */
  indent: string;
  /** Between the hyphen and the first key. */
  gap: string;
  /** Whether there is a blank line between items. */
  blankLines: boolean;
  /** Indentation of a list inside an item, from its key; undefined if such a list is written as [one, two]. */
  nested: string | undefined;
  singleQuotes: boolean;
  eol: '\n' | '\r\n';
}

/** The style of an empty list, and of front matter. */
export const PLAIN: YamlStyle = {
  indent: '',
  gap: ' ',
  blankLines: true,
  nested: undefined,
  singleQuotes: false,
  eol: '\n',
};

/** The style of a list; undefined if its items are not lines that start with a hyphen. */
export function styleOf(text: string): YamlStyle | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const first = lines.find((line) => !/^\s*(#|$)|^---\s*$/.test(line));
  if (first === undefined) return { ...PLAIN, eol };
  const [, indent, gap] = /^( *)-( +)\S/.exec(first) ?? [];
  if (indent === undefined || gap === undefined) return undefined;
  return {
    indent,
    gap,
    blankLines: hasBlankLines(lines, `${indent}- `),
    nested: nestedIndent(text),
    singleQuotes: count(text, ": '") > count(text, ': "'),
    eol,
  };
}

/** Whether at least half of the items after the first have a blank line before them or their comment. */
function hasBlankLines(lines: string[], hyphen: string): boolean {
  const later = lines.flatMap((line, index) => (line.startsWith(hyphen) ? [index] : [])).slice(1);
  const separated = later.filter((index) => {
    const above = lines.slice(0, index).findLast((line) => !line.trimStart().startsWith('#'));
    return above?.trim() === '';
  });
  return later.length === 0 || separated.length * 2 >= later.length;
}

/** The indentation of the last list inside an item; undefined if the last one is written as [one, two]. */
function nestedIndent(text: string): string | undefined {
  const last = [...text.matchAll(/^( *(?:- +)?)[\w-]+: *\r?\n( *)- /gm)].at(-1);
  if (!last || text.lastIndexOf(': [') > last.index) return undefined;
  return ' '.repeat(Math.max(0, (last[2] ?? '').length - (last[1] ?? '').length));
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** A `key: value` for each field with an answer, in the order of the fields, as lines without indentation. */
export function yamlLines(fields: Field[], answers: Answers, style: YamlStyle): string[] {
  return fields.flatMap(({ flag, key, as }) => {
    const answer = answers[flag];
    if (answer === undefined) return [];
    if (as !== 'ids')
      return [`${key}: ${as === undefined ? scalar(answer, style) : unquoted(answer, style)}`];
    const ids = splitIds(answer);
    if (style.nested === undefined) return [`${key}: [${ids.map((id) => scalar(id, style)).join(', ')}]`];
    return [`${key}:`, ...ids.map((id) => `${style.nested}- ${scalar(id, style)}`)];
  });
}

/** Text as YAML, in quotation marks only if it needs them. */
export const scalar = (text: string, { singleQuotes }: Pick<YamlStyle, 'singleQuotes'>): string =>
  stringify(text, { lineWidth: 0, singleQuote: singleQuotes, blockQuote: false }).trimEnd();

/** A number or a date as it was typed: 18.00 keeps its zeros, and a year is not quoted. */
const unquoted = (text: string, style: YamlStyle): string =>
  /^-?\d+(\.\d+)?$/.test(text) ? text : scalar(text, style);

/** The text that appends an item to a list, in the style of the list. */
export function appendedItem(before: string, lines: string[], style: YamlStyle): string {
  const { indent, gap, blankLines, eol } = style;
  const item = lines.map(
    (line, index) =>
      `${indent}${index === 0 ? '-' : ' '}${index === 0 ? gap : gap.replace(/./g, ' ')}${line}`,
  );
  const lineEnd = before === '' || before.endsWith('\n') ? '' : eol;
  const blank = blankLines && before.trim() !== '' && !/\n[ \t]*\r?\n$/.test(before) ? eol : '';
  return `${lineEnd}${blank}${item.join(eol)}${eol}`;
}
