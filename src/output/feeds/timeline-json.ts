import { dateText } from '../../core/story/date-text.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { headOf, jsonText } from './data-head.ts';
import type { Site } from '../../core/site.ts';
import type { TimelineData } from './timeline-schema.ts';
import { endTime, startTime } from '../../core/story/iso-time.ts';

/** timeline.json: every entry with its date, place, people and sources. */
export const timelineJson = (story: Story, site: Site): string => jsonText(timelineData(story, site));

/** The timeline as plain data. */
export function timelineData(story: Story, site: Site): TimelineData {
  const at = (path: string) => site.url(path);
  return {
    ...headOf(story, site, '/timeline.schema.json'),
    strands: story.strands.map(({ id, label }) => ({ id, label, url: at(urls.strand(id)) })),
    entries: story.entries.map((entry) => entryData(entry, story.language, at)),
    people: [...story.people.values()].map(({ id, name, role }) => ({
      id,
      name,
      role,
      url: at(urls.person(id)),
    })),
    places: [...story.places.values()].map(({ id, name, country, lat, lon, approximate = false }) => ({
      id,
      name,
      country,
      lat,
      lon,
      approximate,
      url: at(urls.place(id)),
    })),
  };
}

const entryData = (
  entry: Entry,
  language: string,
  at: (path: string) => string,
): TimelineData['entries'][number] => ({
  id: entry.id,
  strand: entry.strand.id,
  headline: entry.headline,
  dek: entry.dek,
  date: entry.span.edtf,
  dateText: dateText(entry.span, language),
  start: startTime(entry.span),
  end: endTime(entry.span),
  precision: entry.span.from.precision,
  place: entry.place?.id ?? null,
  people: entry.people.map(({ id }) => id),
  significance: entry.significance,
  url: at(urls.entry(entry.id)),
  sources: entry.sources.map(({ id }) => id),
  knownSince: entry.knownSince?.edtf ?? null,
});
