import type { Span } from '../../core/schema/span.ts';
import { localClock } from '../../core/story/date-text.ts';
import type { Entry, Story } from '../../core/story/story.ts';

const DAY = 86_400_000;

/** A week from Monday, and the other entries that began in it, in order of time. */
interface Week {
  /** Milliseconds, half-open, at midnight UTC. */
  start: number;
  end: number;
  others: Entry[];
}

/** The week in which an entry began, in its local time; undefined if its day is not known or nothing else happened. */
export function weekOf(entry: Entry, { entries }: Pick<Story, 'entries'>): Week | undefined {
  const start = mondayOf(entry);
  if (start === undefined) return undefined;
  const others = (weeksOf(entries).get(start) ?? []).filter((other) => other !== entry);
  return others.length > 0 ? { start, end: start + 7 * DAY, others } : undefined;
}

const weeks = new WeakMap<Entry[], Map<number | undefined, Entry[]>>();

/** A story's entries by week, cached: without that, the weeks of 2,000 entries take 1.7 s instead of 4 ms. */
function weeksOf(entries: Entry[]): Map<number | undefined, Entry[]> {
  const found = weeks.get(entries) ?? Map.groupBy(entries, mondayOf);
  weeks.set(entries, found);
  return found;
}

/** The Monday before an entry began, or that day, as midnight UTC. 1 January 1970 was a Thursday. */
function mondayOf({ span }: Entry): number | undefined {
  const day = dayOf(span);
  return day === undefined ? undefined : day - ((((day / DAY + 3) % 7) + 7) % 7) * DAY;
}

/** The local day on which a span begins, as midnight UTC; undefined for a month or a year. */
function dayOf({ from }: Span): number | undefined {
  if (from.precision === 'year' || from.precision === 'month') return undefined;
  return Math.floor(localClock(from).getTime() / DAY) * DAY;
}
