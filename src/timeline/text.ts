/**
 * Widths of the label font (Source Sans 3, weight 500) in hundredths of its size, measured in a browser, so that labels
 * are placed at build without a DOM, and the same in every browser.
 */
const WIDTHS: [number, string][] = [
  [20, ' '],
  [26, "',.:;’‘·Il"],
  [25, 'ijí|'],
  [31, '!()[]{}f-'],
  [35, '/\\rt°'],
  [42, '*sz?"“”J'],
  [46, 'cxç'],
  [50, '0123456789+<=>^_~#$eévkyègaáê–×€£LY'],
  [55, 'hnuoñöóúüäE`FTXVZS'],
  [57, 'bdpqACPR'],
  [60, 'ßBK&'],
  [65, 'DGNUH'],
  [68, 'OQ'],
  [75, 'Mw'],
  [84, 'm%W—'],
  [90, '@'],
  [96, '…'],
];

const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)),
);

/** Other characters count as wide; those of East Asia are square. */
const widthOf = (character: string): number =>
  WIDTH_OF.get(character) ?? ((character.codePointAt(0) ?? 0) > 0x2e7f ? 100 : 62);

/** The width of a text at a font size, in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return (width * size) / 100;
}

/** The width to reserve for the lines of a label, in pixels: a little more than measured, because browsers differ. */
export const roomFor = (lines: string[], size: number): number =>
  Math.max(...lines.map((line) => textWidth(line, size))) * 1.04;

/** Breaks a text into lines no wider than `max` pixels; a longer word has its own line. */
export function wrap(text: string, size: number, max: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) > max) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
