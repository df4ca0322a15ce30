import { dateText } from '../core/story/date-text.ts';
import type { Entry } from '../core/story/story.ts';

/** What the layout needs to know about an entry, as plain values. */
export interface TimelineItem {
  id: string;
  /** The index of its strand. */
  lane: number;
  /** Milliseconds since 1970 UTC, half-open. */
  start: number;
  end: number;
  /** The date is approximate or uncertain: drawn dashed. */
  soft: boolean;
  /** Its date has a start and an end, or a start from which it goes on. */
  lasting: boolean;
  label: string;
  /** The date as text. */
  date: string;
  href: string;
  /** The address of the same event in the list. */
  listed: string;
  significance: 1 | 2 | 3;
}

/**
 * The items of some entries, in order of weight.
 * @param href the address of an entry, from its id
 * @param listed the address of an entry in the list
 */
export function timelineItems(
  entries: Entry[],
  language: string,
  href: (id: string) => string,
  listed: (id: string) => string = listedHere,
): TimelineItem[] {
  return entries.map((entry) => timelineItem(entry, language, href, listed)).sort(byWeight);
}

/** The address of an entry in a list on the same page. */
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
    soft: [span.from, span.to].some((moment) => moment?.approximate || moment?.uncertain),
    lasting: span.to !== null || span.open === 'end',
    label: headline,
    date: dateText(span, language),
    href: href(id),
    listed: listed(id),
    significance,
  };
}

/** The order in which items get room for their names: by significance, then by time. */
export const byWeight = (a: TimelineItem, b: TimelineItem): number =>
  b.significance - a.significance || a.start - b.start || (a.id < b.id ? -1 : 1);
