import { z } from 'zod';
import { FormerlySchema, IdSchema, LineSchema } from './id.ts';
import { ClosedSpanSchema } from './span.ts';

/** One item of `people.yaml`. */
export const PersonSchema = z.strictObject({
  id: IdSchema,
  formerly: FormerlySchema,
  name: LineSchema.describe('The name as the story writes it.'),
  aka: z.array(LineSchema).optional().describe('Other spellings under which readers look for this person.'),
  side: IdSchema.optional().describe('One of the sides declared in story.mdx.'),
  role: LineSchema.describe('The role at the time of the story.'),
  bio: LineSchema.describe('One or two sentences: what this person did in the story.'),
  died: ClosedSpanSchema.optional().describe('The date of death, if it belongs to the story.'),
  sources: z
    .array(IdSchema)
    .min(1, 'Name at least one source.')
    .describe('Ids of sources for the role and the bio.'),
});

export type Person = z.output<typeof PersonSchema>;

/** One item of `organizations.yaml`. */
export const OrganizationSchema = z.strictObject({
  id: IdSchema,
  formerly: FormerlySchema,
  name: LineSchema.describe('The name as the story writes it.'),
  aka: z.array(LineSchema).optional().describe('Other names and abbreviations.'),
  kind: LineSchema.describe('What it is: a ministry, an agency, a newspaper.'),
  side: IdSchema.optional().describe('One of the sides declared in story.mdx.'),
  description: LineSchema.describe('One sentence: what it is and what it does in the story.'),
});

export type Organization = z.output<typeof OrganizationSchema>;
