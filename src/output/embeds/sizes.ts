import { SIZES } from '../../timeline/sizes.ts';

/** Around the picture and the list: the frame’s title above, its source line below. */
const AROUND = 124;

/** Of the list under the picture, enough to be seen to go on. */
const PEEK = 60;

/** About what an event takes up in the list. */
const ROW = 66;

/** WordPress cuts frames at 1,000 pixels, and no phone has as many. */
const MOST = 780;

/** An entry is a card: what does not fit scrolls, and its claims make it grow once they are opened. */
export const ENTRY_HEIGHT = 340;

/** How many lines of text a lane of a frame’s picture has: the fewer the more lanes there are, so that all are seen. */
export function frameLines(strands: { entries: unknown[] }[]): number {
  const most = Math.max(...strands.map(({ entries }) => entries.length));
  return Math.min(Math.max(Math.floor(24 / strands.length), 5), 14, 2 + 2 * most);
}

/** How high the picture of some lanes is, as `layoutTimeline` makes it where its lanes are fixed. */
const pictureHeight = (lanes: number, lines: number): number =>
  SIZES.axis + lanes * (SIZES.lanePad + lines * SIZES.line + SIZES.line * 1.5 + SIZES.gap);

/**
 * The height of a frame with a picture and a list, the same at every width, because a host reserves it before it
 * knows any: what does not fit scrolls inside.
 */
export const listHeight = (lanes: number, lines: number, entries: number): number =>
  Math.round(Math.min(MOST, AROUND + pictureHeight(lanes, lines) + Math.min(PEEK, entries * ROW)));
