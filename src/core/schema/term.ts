import { z } from 'zod';
import { FormerlySchema, IdSchema, LineSchema } from './id.ts';

/** One item of `glossary.yaml`. */
export const TermSchema = z.strictObject({
  id: IdSchema,
  formerly: FormerlySchema,
  term: LineSchema.describe('The term as the text uses it.'),
  aka: z.array(LineSchema).optional().describe('Other words and abbreviations for it.'),
  definition: LineSchema.describe('One or two plain sentences.'),
  see: z.array(IdSchema).optional().describe('Ids of related terms.'),
});

export type Term = z.output<typeof TermSchema>;
