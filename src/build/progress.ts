/** Tells how far a long command is. */
export interface Progress {
  /** Begins a step; `count` is asked for how much of it is done, such as `12 of 130 pages`. */
  step: (text: string, count?: () => string) => void;
  end: () => void;
}

/** Where progress is shown. */
export interface Screen {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

const PATIENCE = 2000;
const CLEAR = '\r\u001b[K';

/**
 * On a terminal one line that moves, from the moment when a command has taken two seconds, and is gone at the end. In
 * CI and in files a plain line a step. Nothing where a command is to be quiet.
 */
export function showProgress(screen: Screen, quiet: boolean, ci = process.env['CI'] !== undefined): Progress {
  if (quiet) return { step: () => undefined, end: () => undefined };
  if (!screen.isTTY || ci) {
    return { step: (text) => screen.write(`${text} …\n`), end: () => undefined };
  }
  const start = performance.now();
  let [now, count]: [string, (() => string) | undefined] = ['', undefined];
  const draw = () => {
    const seconds = Math.floor((performance.now() - start) / 1000);
    if (seconds * 1000 < PATIENCE) return;
    screen.write(`${CLEAR}${[now, count?.(), `${seconds} s`].filter(Boolean).join(', ')}`);
  };
  const timer = setInterval(draw, 250).unref();
  return {
    step: (text, of) => {
      [now, count] = [text, of];
      draw();
    },
    end: () => {
      clearInterval(timer);
      if (performance.now() - start >= PATIENCE) screen.write(CLEAR);
    },
  };
}
