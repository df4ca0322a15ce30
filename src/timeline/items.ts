import type { Precision } from '../schema/span.ts';
import type { Entry } from '../story/story.ts';
import { dateText } from '../story/date-text.ts';

/** What the layout needs of an entry: plain JSON, times as numbers. */
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
  significance: 1 | 2 | 3;
}

/** Entries as the timeline takes them. `href` turns an entry's id into an address. */
export function timelineItems(
  entries: Entry[],
  language: string,
  href: (id: string) => string,
): TimelineItem[] {
  return entries.map(({ id, strand, span, headline, significance }) => ({
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
    significance,
  }));
}
