import type { Precision } from '../core/schema/clock.ts';
import { dateText } from '../core/story/date-text.ts';
import type { Entry } from '../core/story/story.ts';

/** What the layout needs of an entry: plain values, times as numbers. */
export interface TimelineItem {
  id: string;
  /** The strand's number. */
  lane: number;
  /** Milliseconds since 1970 UTC, half-open. */
  start: number;
  end: number;
  precision: Precision;
  /** The date is about, or uncertain: drawn soft. */
  soft: boolean;
  /** It lasted: its date has a start and an end. */
  lasting: boolean;
  label: string;
  /** The date in words. */
  date: string;
  href: string;
  /** Where the page's list says the same. */
  listed: string;
  significance: 1 | 2 | 3;
}

/** Entries as the timeline takes them, the weightiest first. `href` turns an entry's id into an address. */
export function timelineItems(
  entries: Entry[],
  language: string,
  href: (id: string) => string,
  listed: (id: string) => string = listedHere,
): TimelineItem[] {
  return entries.map((entry) => timelineItem(entry, language, href, listed)).sort(byWeight);
}

/** Where an entry stands in a list on the same page. */
export const listedHere = (id: string): string => `#list-${id}`;

function timelineItem(
  { id, strand, span, headline, significance }: Entry,
  language: string,
  href: (id: string) => string,
  listed: (id: string) => string,
): TimelineItem {
  return {
    id,
    lane: strand.index,
    start: span.start,
    end: span.end,
    precision: span.from.precision,
    soft: [span.from, span.to].some((moment) => moment?.approximate || moment?.uncertain),
    lasting: span.to !== null,
    label: headline,
    date: dateText(span, language),
    href: href(id),
    listed: listed(id),
    significance,
  };
}

/** The order in which items get their names: the most significant first, then by time. */
export const byWeight = (a: TimelineItem, b: TimelineItem): number =>
  b.significance - a.significance || a.start - b.start || (a.id < b.id ? -1 : 1);
