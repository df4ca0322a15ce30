import { APART } from '../timeline/cluster.ts';
import type { TimelineView } from '../timeline/layout.ts';

/** As many names of a lane as a fast machine moves with the window. */
const NAMES = 24;

/** What is left of the detail at the least: a name of a lane, and a few counts. */
const LEAST = 0.05;

/** Milliseconds: a frame at 60 a second, and how long after one the next has missed its turn. */
const [FRAME, LATE] = [1000 / 60, 25];

/**
 * How much of the detail moves with the window: as soon as a frame comes late, only the part that there was time for,
 * and slowly more while none does, all of it in two seconds. So the window follows the hand on a slow phone, and a fast
 * desk loses nothing that it can carry. Fewer are named; nobody is left out of a count.
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
