import { whenText } from '../core/story/date-text.ts';
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
  /** It goes on: its bar has a point. */
  ongoing: boolean;
  label: string;
  /** The date as text, with the time of the story where the clocks differ. */
  date: string;
  href: string;
  /** The address of the same event in the list. */
  listed: string;
  significance: 1 | 2 | 3;
  /** Its position among all entries of its list, in the story's order. */
  order: number;
  /** A key moment: it always has its name. */
  moment: boolean;
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
  return entries
    .map((entry, order) => ({ ...timelineItem(entry, language, href, listed), order }))
    .sort(byWeight);
}

/** The address of an entry in a list on the same page. */
export const listedHere = (id: string): string => `#list-${id}`;

function timelineItem(
  { id, strand, span, headline, significance, moment }: Entry,
  language: string,
  href: (id: string) => string,
  listed: (id: string) => string,
): Omit<TimelineItem, 'order'> {
  return {
    id,
    lane: strand.index,
    start: span.start,
    end: span.end,
    soft: [span.from, span.to].some((moment) => moment?.approximate || moment?.uncertain),
    lasting: span.to !== null || span.open === 'end',
    ongoing: span.open === 'end',
    label: headline,
    date: whenText(span, language),
    href: href(id),
    listed: listed(id),
    significance,
    moment: moment !== undefined,
  };
}

/** The order in which items get room for their names: key moments, then by significance, then by time. */
export const byWeight = (a: TimelineItem, b: TimelineItem): number =>
  Number(b.moment) - Number(a.moment) || b.significance - a.significance || byOrder(a, b);

/** The story's order. */
export const byOrder = (a: TimelineItem, b: TimelineItem): number => a.order - b.order;
