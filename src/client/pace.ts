/** As many names of a lane as a fast machine moves, and as a slow one keeps. */
const [MOST, LEAST] = [24, 6];

/** Milliseconds from frame to frame over which one was missed. */
const LATE = 25;

/**
 * How many names of a lane move with the window: fewer as soon as a frame comes late, slowly more while none does. So
 * the window follows the hand on a slow phone, and a fast desk loses no name that it can carry.
 */
export function pace() {
  let names = MOST;
  return {
    /** Watches a frame that was drawn, by its time, until the next one comes. */
    watch(drawn: number): void {
      requestAnimationFrame((next) => {
        names = next - drawn > LATE ? Math.max(LEAST, names * 0.6) : Math.min(MOST, names + 0.2);
      });
    },
    names: () => Math.round(names),
  };
}
