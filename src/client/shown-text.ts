import type { TimelineLayout } from '../timeline/layout.ts';
import { dayText } from './day-text.ts';
import type { Domain } from './zoom.ts';

/** What a window shows, for readers who do not see it. */
export function shownText({ marks, clusters }: TimelineLayout, [from, to]: Domain): string {
  const counted = clusters.reduce((sum, { items }) => sum + items.length, 0);
  return `${marks.length + counted} events from ${dayText(from)} to ${dayText(to)}, ${marks.length} of them named.`;
}
