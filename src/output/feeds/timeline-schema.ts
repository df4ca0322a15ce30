import { z } from 'zod';
import { edtf, HEAD, ids, schemaText, url } from './data-head.ts';

const time = z
  .string()
  .regex(/^([+-]\d{2})?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?(Z|[+-]\d\d:\d\d)$/)
  .describe(
    'ISO 8601 with offset; Z where only a day, a month or a year is known, which then counts in UTC.',
  );

const EntrySchema = z
  .object({
    id: z.string().describe('strand/slug; permanent.'),
    strand: z.string().describe('The id of a strand.'),
    headline: z.string(),
    dek: z.string(),
    date: edtf('When it happened, as the writer wrote it'),
    dateText: z.string().describe('The date in words, as the pages have it.'),
    start: time,
    end: time.describe('The first instant after it, in ISO 8601 with offset.'),
    precision: z
      .enum(['year', 'month', 'day', 'minute', 'second', 'millisecond'])
      .describe('How exactly its start is known. Read nothing finer out of start and end.'),
    place: z.string().nullable().describe('The id of a place.'),
    people: ids('people'),
    significance: z.int().min(1).max(3).describe('3 a turning point, 2 a step, 1 a detail.'),
    url,
    sources: ids('sources.json'),
    knownSince: edtf('The earliest day on which one of its sources was out').nullable(),
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
  approximate: z.boolean().describe('The point stands for an area, or is not known exactly.'),
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
