import { stringify } from 'yaml';
import { splitIds } from '../../core/schema/id.ts';
import type { Answers, Field } from './field.ts';
import type { YamlStyle } from './yaml-style.ts';

/** One `key: value` for each field that has an answer, in the fields' order, as lines without indentation. */
export function yamlLines(fields: Field[], answers: Answers, style: YamlStyle): string[] {
  return fields.flatMap(({ flag, key, as }) => {
    const answer = answers[flag];
    if (answer === undefined) return [];
    if (as !== 'ids') return [`${key}: ${as === undefined ? scalar(answer, style) : plain(answer, style)}`];
    const ids = splitIds(answer);
    if (style.nested === undefined) return [`${key}: [${ids.map((id) => scalar(id, style)).join(', ')}]`];
    return [`${key}:`, ...ids.map((id) => `${style.nested}- ${scalar(id, style)}`)];
  });
}

/** Text as YAML, in quotation marks only where it needs them. */
export const scalar = (text: string, { singleQuotes }: Pick<YamlStyle, 'singleQuotes'>): string =>
  stringify(text, { lineWidth: 0, singleQuote: singleQuotes, blockQuote: false }).trimEnd();

/** A number or a date as it was typed: 18.00 keeps its noughts, and a year is no text. */
const plain = (text: string, style: YamlStyle): string =>
  /^-?\d+(\.\d+)?$/.test(text) ? text : scalar(text, style);

/** What to add at the end of a list, with the blank line and the line ends that it has already. */
export function appendedItem(before: string, lines: string[], style: YamlStyle): string {
  const { indent, gap, apart, eol } = style;
  const item = lines.map(
    (line, index) =>
      `${indent}${index === 0 ? '-' : ' '}${index === 0 ? gap : gap.replace(/./g, ' ')}${line}`,
  );
  const open = before === '' || before.endsWith('\n') ? '' : eol;
  const blank = apart && before.trim() !== '' && !/\n[ \t]*\r?\n$/.test(before) ? eol : '';
  return `${open}${blank}${item.join(eol)}${eol}`;
}
