import { z } from 'zod';
import { IdSchema, LineSchema } from './id.ts';

const AnswerSchema = z
  .string()
  .regex(
    /^[a-z0-9-]+\/[a-z0-9-]+(#[a-z0-9-]+)?$/,
    'Refer to an entry as strand/entry, and to a claim as strand/entry#claim.',
  );

/** One item of `coverage.yaml`: a question or an event that the story has to cover. */
export const CoverageSchema = z.strictObject({
  id: IdSchema,
  question: LineSchema.describe('The question, or the event in one sentence.'),
  answers: z
    .array(AnswerSchema)
    .min(1, 'Name at least one entry or claim, or write whyNot.')
    .optional()
    .describe('The entries (strand/entry) or claims (strand/entry#claim) that answer it.'),
  whyNot: LineSchema.optional().describe(
    'In place of answers: why the story does not answer it, in words for readers.',
  ),
});

export type Coverage = z.output<typeof CoverageSchema>;
