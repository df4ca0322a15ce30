import { z } from 'zod';
import { FormerlySchema, IdSchema, LineSchema, WebAddressSchema } from './id.ts';
import { ClosedSpanSchema } from './span.ts';

/** One item of `sources.yaml`: a page that was read, and who first reported what it says. */
export const SourceSchema = z.strictObject({
  id: IdSchema,
  formerly: FormerlySchema,
  title: LineSchema.describe('The headline of the page, unchanged.'),
  publisher: LineSchema.describe('Where it was read: the outlet that the address belongs to.'),
  origin: LineSchema.optional().describe(
    'Who reported it first, if that is someone else: an agency, another paper.',
  ),
  author: LineSchema.optional().describe('The byline, where the page has one.'),
  published: ClosedSpanSchema.optional().describe('When the page was published, as precisely as it says.'),
  url: WebAddressSchema,
  kind: z
    .enum(['news', 'official', 'analysis', 'reference'])
    .describe('news, official (a government or body speaking for itself), analysis or reference.'),
  accessed: ClosedSpanSchema.describe('The day on which it was read. A source of a draft may lack it.'),
  weak: z.boolean().optional().describe('true: may support a claim, but not as its only source.'),
  unverified: z
    .boolean()
    .optional()
    .describe('true: the address was not found again; may not be the only source of a claim.'),
  note: LineSchema.optional().describe('What a reader should know about this source.'),
});

/** A source of a draft may not have been read by anybody. */
export const DraftSourceSchema = SourceSchema.partial({ accessed: true });

export type Source = z.output<typeof DraftSourceSchema>;
