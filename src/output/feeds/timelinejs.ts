import { dateText } from '../../core/story/date-text.ts';
import { escapeXml } from '../../core/escape-xml.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { jsonText } from './data-head.ts';
import type { Site } from '../../core/site.ts';
import { type DateParts, dateParts } from './timelinejs-date.ts';
import { slideHtml } from './timelinejs-text.ts';

/**
 * timelinejs.json: the story as TimelineJS 3 reads it. That inserts headlines and texts as HTML, so ours are escaped;
 * its display dates and groups it reads as HTML twice.
 */
export const timelineJs = (story: Story, site: Site): string =>
  jsonText({
    title: { text: { headline: escapeXml(story.headline), text: `<p>${escapeXml(story.dek)}</p>` } },
    events: story.entries.map((entry) => slide(entry, story, site)),
    ...(eras(story).length === 0 ? {} : { eras: eras(story) }),
  });

interface Slide {
  unique_id: string;
  start_date: DateParts;
  end_date?: DateParts;
  display_date: string;
  /** Not TimelineJS’s, which passes over it: the date with its doubt and time zone. */
  edtf: string;
  group: string;
  autolink: false;
  text: { headline: string; text: string };
}

const slide = (entry: Entry, story: Story, site: Site): Slide => ({
  unique_id: entry.id,
  start_date: dateParts(entry.span.from),
  ...(entry.span.to ? { end_date: dateParts(entry.span.to) } : {}),
  display_date: escapeXml(escapeXml(dateText(entry.span, story.language))),
  edtf: entry.span.edtf,
  group: escapeXml(escapeXml(entry.strand.label)),
  autolink: false,
  text: { headline: escapeXml(entry.headline), text: slideHtml(entry, story, site) },
});

/** Chapters as eras, which TimelineJS can draw only where none overlaps another; else none. */
function eras({ chapters }: Pick<Story, 'chapters'>) {
  const inOrder = chapters.toSorted((a, b) => a.date.start - b.date.start);
  if (inOrder.some(({ date }, index) => date.start < (inOrder[index - 1]?.date.end ?? -Infinity))) return [];
  return chapters.map(({ label, date: { from, to } }) => ({
    start_date: dateParts(from),
    end_date: dateParts(to ?? from),
    text: { headline: escapeXml(label) },
  }));
}
