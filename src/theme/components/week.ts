import { clockOf, type Span } from '../../core/schema/span.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { instantOf } from '../../core/time-zone.ts';

const DAY = 86_400_000;

/** A week from Monday, and the other entries that began in it, in order of time. */
interface Week {
  /** Milliseconds, half-open, from midnight to midnight in the time zone of the story. */
  start: number;
  end: number;
  others: Entry[];
}

/** The week in which an entry began; undefined if its day is not known or nothing else happened. */
export function weekOf(entry: Entry, { entries }: Pick<Story, 'entries'>): Week | undefined {
  const monday = mondayOf(entry);
  if (monday === undefined) return undefined;
  const others = (weeksOf(entries).get(monday) ?? []).filter((other) => other !== entry);
  const [start, end] = [monday, monday + 7 * DAY].map((day) => instantOf(day, entry.span.zone));
  return others.length > 0 && start !== undefined && end !== undefined ? { start, end, others } : undefined;
}

const weeks = new WeakMap<Entry[], Map<number | undefined, Entry[]>>();

/** A story's entries by week, cached: without that, the weeks of 2,000 entries take 1.7 s instead of 4 ms. */
function weeksOf(entries: Entry[]): Map<number | undefined, Entry[]> {
  const found = weeks.get(entries) ?? Map.groupBy(entries, mondayOf);
  weeks.set(entries, found);
  return found;
}

/** The Monday before an entry began, or that day, on the clock of the story. 1 January 1970 was a Thursday. */
function mondayOf({ span }: Entry): number | undefined {
  const day = dayOf(span);
  return day === undefined ? undefined : day - ((((day / DAY + 3) % 7) + 7) % 7) * DAY;
}

/** The day on which a span begins, on the clock of the story; undefined where that is not known for sure. */
function dayOf({ from, zone, open }: Span): number | undefined {
  if (from.precision === 'year' || from.precision === 'month') return undefined;
  if (from.approximate || from.uncertain || open === 'start') return undefined;
  return Math.floor(clockOf(from, zone) / DAY) * DAY;
}
