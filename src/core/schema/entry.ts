import { z } from 'zod';
import { DatedNoteSchema, TombstoneSchema } from './correction.ts';
import { IdSchema, LineSchema } from './id.ts';
import { PublishedSchema, SpanSchema } from './span.ts';

const EntryRefSchema = z
  .string()
  .regex(
    /^[a-z0-9-]+\/[a-z0-9-]+$/,
    'Refer to an entry as strand/slug: its folder and its file name without .mdx.',
  );

/** The front matter of an entry: one dated development. Its strand is the folder, its slug the file name. */
export const EntrySchema = z.strictObject({
  headline: LineSchema.max(100, 'Keep a headline under 100 characters.').describe(
    'What happened, present tense, under 100 characters, no full stop.',
  ),
  dek: LineSchema.max(240, 'Keep a dek under 240 characters.').describe('One sentence under the headline.'),
  date: SpanSchema,
  published: PublishedSchema.optional().describe(
    'The day on which this entry was published, if that is later than the story was. Feeds have this date.',
  ),
  place: IdSchema.optional().describe('The id of a place in places.yaml.'),
  people: z.array(IdSchema).default([]).describe('Ids of the people who acted, from people.yaml.'),
  significance: z
    .union([z.literal(1), z.literal(2), z.literal(3)], {
      error: 'Write 1, 2 or 3: 3 is a turning point, 1 is detail.',
    })
    .describe('3 a turning point, 2 a step, 1 a detail. The timeline labels the highest first.'),
  after: z
    .array(EntryRefSchema)
    .default([])
    .describe(
      'Entries (strand/slug) that this one follows, where dates do not say it. Without it, the more significant is first.',
    ),
  moment: LineSchema.max(160, 'Keep a moment under 160 characters.')
    .optional()
    .describe(
      'One sentence that makes this a key moment, always named on the timeline. At most eight entries.',
    ),
  corrections: z.array(DatedNoteSchema).default([]).describe('What was wrong in this entry, newest first.'),
  withdrawn: z.array(TombstoneSchema).default([]).describe('Claims that were withdrawn: id, date, and why.'),
  updates: z.array(DatedNoteSchema).default([]).describe('What was added to this entry, newest first.'),
});

export type EntryFrontMatter = z.output<typeof EntrySchema>;
