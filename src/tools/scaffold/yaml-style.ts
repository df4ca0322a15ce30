/** How a YAML list was written by hand, so that a new item looks like its neighbours. */
export interface YamlStyle {
  /** Before the hyphen of an item. */
  indent: string;
  /** Between the hyphen and the first key. */
  gap: string;
  /** A blank line stands between items. */
  apart: boolean;
  /** Before the hyphen of a list inside an item, from its key; undefined where such a list is [one, two]. */
  nested: string | undefined;
  singleQuotes: boolean;
  eol: '\n' | '\r\n';
}

/** The style of a list that has no item yet, and of front matter. */
export const PLAIN: YamlStyle = {
  indent: '',
  gap: ' ',
  apart: true,
  nested: undefined,
  singleQuotes: false,
  eol: '\n',
};

/** The style of a list; undefined where it is not written as lines that open with a hyphen. */
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
    apart: standApart(lines, `${indent}- `),
    nested: nestedIndent(text),
    singleQuotes: count(text, ": '") > count(text, ': "'),
    eol,
  };
}

/** Most items but the first have a blank line before them, and before their comment if they have one. */
function standApart(lines: string[], hyphen: string): boolean {
  const later = lines.flatMap((line, index) => (line.startsWith(hyphen) ? [index] : [])).slice(1);
  const apart = later.filter((index) => {
    const above = lines.slice(0, index).findLast((line) => !line.trimStart().startsWith('#'));
    return above?.trim() === '';
  });
  return later.length === 0 || apart.length * 2 >= later.length;
}

/** The indentation of the last list inside an item, unless a [one, two] comes after it. */
function nestedIndent(text: string): string | undefined {
  const last = [...text.matchAll(/^( *(?:- +)?)[\w-]+: *\r?\n( *)- /gm)].at(-1);
  if (!last || text.lastIndexOf(': [') > last.index) return undefined;
  return ' '.repeat(Math.max(0, (last[2] ?? '').length - (last[1] ?? '').length));
}

const count = (text: string, part: string): number => text.split(part).length - 1;
