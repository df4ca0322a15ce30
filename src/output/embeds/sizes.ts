import { SIZES } from '../../timeline/sizes.ts';

/** Height of the frame's title and of its source line. All sizes are in pixels. */
const AROUND = 124;

/** The visible part of the list below the picture, enough to show that it continues. */
const PEEK = 60;

/** Approximate height of an event in the list. */
const ROW = 66;

/** WordPress limits frames to 1,000 pixels, and phones are lower than that. */
const MAX_HEIGHT = 780;

/** An entry is a card: it scrolls, and grows when its claims are opened. */
export const ENTRY_HEIGHT = 340;

/** Lines of text in each lane of a frame's picture: fewer if there are more lanes, so that all are visible. */
export function frameLines(strands: { entries: unknown[] }[]): number {
  const most = Math.max(...strands.map(({ entries }) => entries.length));
  return Math.min(Math.max(Math.floor(24 / strands.length), 5), 14, 2 + 2 * most);
}

/** The height of the picture, as `layoutTimeline` computes it for lanes of fixed height. */
const pictureHeight = (lanes: number, lines: number): number =>
  SIZES.axis + lanes * (SIZES.lanePad + lines * SIZES.line + SIZES.line * 1.5 + SIZES.gap);

/**
 * The height of a frame with a picture and a list. It is the same at every width, because a host reserves it before
 * the width is known; the content scrolls.
 */
export const listHeight = (lanes: number, lines: number, entries: number): number =>
  Math.round(Math.min(MAX_HEIGHT, AROUND + pictureHeight(lanes, lines) + Math.min(PEEK, entries * ROW)));
