import type { Span } from '../schema/span.ts';
import { localClock } from './date-text.ts';
import type { Entry, Story } from './story.ts';

const DAY = 86_400_000;

/** A week from Monday, and what else began in it, in order of time. */
export interface Week {
  /** Milliseconds, half-open, at midnight UTC. */
  start: number;
  end: number;
  others: Entry[];
}

/** The week in which an entry began, by its own clock; none where its day is not known or nothing else happened. */
export function weekOf(entry: Entry, { entries }: Pick<Story, 'entries'>): Week | undefined {
  const day = dayOf(entry.span);
  if (day === undefined) return undefined;
  // 1 January 1970 was a Thursday.
  const start = day - ((((day / DAY + 3) % 7) + 7) % 7) * DAY;
  const end = start + 7 * DAY;
  const others = entries.filter((other) => {
    const began = dayOf(other.span);
    return other !== entry && began !== undefined && began >= start && began < end;
  });
  return others.length > 0 ? { start, end, others } : undefined;
}

/** The day on which a span begins where it was written down, as midnight UTC; undefined for a month or a year. */
function dayOf({ from }: Span): number | undefined {
  if (from.precision === 'year' || from.precision === 'month') return undefined;
  return Math.floor(localClock(from).getTime() / DAY) * DAY;
}
