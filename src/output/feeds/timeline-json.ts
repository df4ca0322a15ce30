import { z } from 'zod';
import { dateText } from '../../core/story/date-text.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { edtf, HEAD, headOf, ids, jsonText, schemaText, url } from './data-head.ts';
import type { Site } from '../../core/site.ts';
import { endTime, startTime } from '../../core/story/iso-time.ts';

const time = z
  .string()
  .regex(/^([+-]\d{2})?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?[+-]\d\d:\d\d$/)
  .nullable()
  .describe(
    'When it began, in ISO 8601 with the offset that the time zone of the story had then; null: not known.',
  );

const EntrySchema = z
  .object({
    id: z.string().describe('strand/slug; permanent.'),
    strand: z.string().describe('The id of a strand.'),
    headline: z.string(),
    dek: z.string(),
    date: edtf('When it happened, as written'),
    dateText: z.string().describe('The date in words, on the clock where it was written.'),
    start: time,
    end: time.describe(
      'The first instant after it, in the same form; null: it went on when the story was checked.',
    ),
    ongoing: z
      .boolean()
      .describe('It went on when the story was checked, on the day of asOf; its end is null.'),
    precision: z
      .enum(['year', 'month', 'day', 'minute', 'second', 'millisecond'])
      .describe('How exactly its start is known. start and end are not more precise.'),
    place: z.string().nullable().describe('The id of a place.'),
    people: ids('people'),
    significance: z.int().min(1).max(3).describe('3 a turning point, 2 a step, 1 a detail.'),
    moment: z.string().nullable().describe('One sentence, if it is a key moment of the story.'),
    url,
    sources: ids('sources.json'),
    knownSince: edtf('The earliest day on which one of its sources was published').nullable(),
  })
  .describe('One dated development.');

const StrandSchema = z.object({ id: z.string(), label: z.string(), url });

const PersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().describe('The role at the time of the story.'),
  url,
});

const PlaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string(),
  lat: z.number(),
  lon: z.number(),
  approximate: z.boolean().describe('The point represents an area, or is not known exactly.'),
  url,
});

const TimelineSchema = z.object({
  ...HEAD,
  strands: z.array(StrandSchema).describe('In the order of the story.'),
  entries: z.array(EntrySchema).describe('In order of time.'),
  people: z.array(PersonSchema),
  places: z.array(PlaceSchema),
});

export type TimelineData = z.output<typeof TimelineSchema>;

/** timeline.schema.json: what each field of timeline.json is. */
export const timelineSchema = (): string => schemaText(TimelineSchema, 'The timeline of an explainer');

/** timeline.json: every entry with its date, place, people and sources. */
export const timelineJson = (story: Story, site: Site): string => jsonText(timelineData(story, site));

/** The timeline as plain data. */
export function timelineData(story: Story, site: Site): TimelineData {
  return {
    ...headOf(story, site, '/timeline.schema.json'),
    strands: story.strands.map(({ id, label }) => ({ id, label, url: site.url(urls.strand(id)) })),
    entries: story.entries.map((entry) => entryData(entry, story.language, site)),
    people: [...story.people.values()].map(({ id, name, role }) => ({
      id,
      name,
      role,
      url: site.url(urls.person(id)),
    })),
    places: [...story.places.values()].map(({ id, name, country, lat, lon, approximate = false }) => ({
      id,
      name,
      country,
      lat: Number(lat),
      lon: Number(lon),
      approximate,
      url: site.url(urls.place(id)),
    })),
  };
}

const entryData = (entry: Entry, language: string, site: Site): TimelineData['entries'][number] => ({
  id: entry.id,
  strand: entry.strand.id,
  headline: entry.headline,
  dek: entry.dek,
  date: entry.span.edtf,
  dateText: dateText(entry.span, language),
  start: startTime(entry.span),
  end: endTime(entry.span),
  ongoing: entry.span.open === 'end',
  precision: entry.span.from.precision,
  place: entry.place?.id ?? null,
  people: entry.people.map(({ id }) => id),
  significance: entry.significance,
  moment: entry.moment ?? null,
  url: site.url(urls.entry(entry.id)),
  sources: entry.sources.map(({ id }) => id),
  knownSince: entry.knownSince?.edtf ?? null,
});
