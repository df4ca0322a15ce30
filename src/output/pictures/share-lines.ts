import { textWidth } from '../../timeline/text.ts';

/** Lines of a headline at the size at which they fit. */
export interface FittedLines {
  size: number;
  lines: string[];
}

/** Sizes to try, with the number of lines that there is room for. */
const HEADLINE: Sizes = [
  [76, 3],
  [66, 4],
  [56, 5],
  [46, 6],
];
type Sizes = [size: number, lines: number][];

/**
 * What the display face needs beside the label face that `textWidth` knows, measured on both: no headline of
 * the tests is wider.
 */
const WIDER = 1.12;
/** What a W or an M needs beyond that, in its size. */
const WIDEST = 0.25;

/**
 * Breaks a text into lines no wider than `width` pixels, as large as there is room for; at the smallest size it ends
 * in an ellipsis where there is none.
 */
export function fitLines(text: string, width: number, sizes = HEADLINE): FittedLines {
  for (const [size, most] of sizes) {
    const lines = linesOf(text, size, width);
    if (lines.length <= most) return { size, lines };
  }
  const [size, most] = sizes.at(-1) ?? [0, 0];
  const lines = linesOf(text, size, width).slice(0, most);
  const last = [...segments(lines.pop() ?? '')];
  while (last.length > 0 && widthOf(`${last.join('')}…`, size) > width) last.pop();
  return { size, lines: [...lines, `${last.join('').trimEnd()}…`].slice(0, most) };
}

const widthOf = (text: string, size: number): number =>
  textWidth(text, size) * WIDER + (text.match(/[WM]/g)?.length ?? 0) * size * WIDEST;

/** Lines of whole words; a word, or a script without spaces, that is wider than a line is broken where it must be. */
function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [''];
  const add = (piece: string) => {
    const longer = `${lines.at(-1)}${piece}`;
    if (widthOf(longer.trimEnd(), size) <= width) lines.splice(-1, 1, longer);
    else lines.push(piece.trimStart());
  };
  for (const word of text.split(/(?=\s)/)) {
    if (widthOf(word.trim(), size) <= width) add(word);
    else for (const letter of segments(word)) add(letter);
  }
  return lines.filter((line) => line !== '');
}

/** What a reader takes for one letter. */
function* segments(text: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
    yield segment;
}
