import type { Span } from '../../core/schema/span.ts';

/** The time between two entries of a list: how it is drawn, from 0 to 4, and how it is said, if it is long. */
export interface Gap {
  size: 0 | 1 | 2 | 3 | 4;
  text: string | undefined;
}

const DAY = 86_400_000;

/** Days that a gap of each size does not reach. */
const SIZES = [1, 7, 30, 90] as const;

/** The gap before an entry, from the start of the one before it. Long ones are said: a list hides them. */
export function gapBetween(before: Span | undefined, after: Span): Gap {
  if (!before) return { size: 0, text: undefined };
  const days = Math.max(0, (after.start - before.start) / DAY);
  const size = SIZES.findIndex((limit) => days < limit);
  return {
    size: (size === -1 ? 4 : size) as Gap['size'],
    text: days < 14 ? undefined : `${inWords(days)} later`,
  };
}

function inWords(days: number): string {
  if (days < 60) return `${Math.round(days / 7)} weeks`;
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25).toLocaleString('en')} years`;
}
