/** The sizes of a timeline, in pixels. */
export const SIZES = {
  font: 13,
  line: 17,
  symbol: 10,
  gap: 6,
  label: 190,
  lanePad: 26,
  axis: 34,
  edge: 8,
} as const;

/** How many lines of text each of some lanes may have, so that a few lanes fit on one screen. */
export const linesOf = (lanes: number): number => Math.max(7, 15 - 2 * lanes);
