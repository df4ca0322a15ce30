import { z } from 'zod';
import { DatedNoteSchema, TombstoneSchema } from './correction.ts';
import { IdSchema, LineSchema, TimeZoneSchema, WebAddressSchema } from './id.ts';
import { ClosedSpanSchema, SpanSchema } from './span.ts';

const ClaimRefSchema = z
  .string()
  .regex(
    /^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/,
    'Refer to a claim as strand/entry#claim, such as strand/2024-05-01-slug#claim.',
  )
  .describe('A claim: strand/entry#claim.');

const LabelledSchema = z.strictObject({
  id: IdSchema,
  label: LineSchema.max(100, 'Keep a label under 100 characters.').describe('What readers see.'),
});

/** First parts of the addresses of the generator's own pages: a strand with such an id would replace the page. */
export const RESERVED_PATHS: readonly string[] = [
  'about',
  'assets',
  'embed',
  'glossary',
  'oembed',
  'offline',
  'people',
  'places',
  'search',
  'sources',
  'timeline',
  'updates',
];

/** As many strands have a colour (`theme/styles/tokens.css`) and a shape (`timeline/symbols.ts`) of their own. */
export const MAX_STRANDS = 8;

/** The front matter of `story.mdx`. */
export const StorySchema = z.strictObject({
  headline: LineSchema.max(200, 'Keep the headline under 200 characters.').describe(
    'The headline of the explainer.',
  ),
  dek: LineSchema.describe('One or two sentences under the headline.'),
  byline: LineSchema.describe('Who wrote it.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'Write a language tag such as en or en-GB.')
    .describe('Language of the text: en, en-GB, fa.'),
  timeZone: TimeZoneSchema.describe(
    'The IANA time zone of the story, such as Europe/London. A day of the story is a day there.',
  ),
  draft: z
    .boolean()
    .optional()
    .describe(
      'true: no editor has taken the story over. Readers see a note on every page, and it cannot be published.',
    ),
  published: ClosedSpanSchema.describe('The day of first publication; of a draft, the day of the draft.'),
  asOf: ClosedSpanSchema.describe('The day up to which the story was checked. A draft may lack it.'),
  coverage: LineSchema.optional().describe('A plain sentence: where coverage ends, and why.'),
  epilogue: ClosedSpanSchema.optional().describe(
    'Entries that begin on or after this day are marked as having come later.',
  ),
  corrections: z
    .array(DatedNoteSchema)
    .default([])
    .describe('What was wrong in the explainer, newest first.'),
  updates: z.array(DatedNoteSchema).default([]).describe('What was added to the explainer, newest first.'),
  withdrawn: z
    .array(TombstoneSchema)
    .default([])
    .describe('Entries that were removed: id (strand/entry), date, and why.'),
  publisher: z
    .strictObject({ name: LineSchema.describe('Who publishes.'), url: WebAddressSchema.optional() })
    .describe('Who publishes the story.'),
  strands: z
    .array(
      LabelledSchema.extend({
        id: IdSchema.refine(
          (id) => !RESERVED_PATHS.includes(id),
          `This address belongs to a page: choose an id other than ${RESERVED_PATHS.join(', ')}.`,
        ),
        dek: LineSchema.optional().describe('One sentence about this strand.'),
      }),
    )
    .min(1, 'Declare at least one strand: a folder of entries.')
    .max(
      MAX_STRANDS,
      `Declare at most ${MAX_STRANDS} strands: more cannot be told apart. Merge some into one folder.`,
    )
    .describe('The strands in their order; each id is a folder beside story.mdx.'),
  chapters: z
    .array(LabelledSchema.extend({ date: SpanSchema }))
    .default([])
    .describe('Periods to look at closely: id, label and START/END.'),
  sides: z.array(LabelledSchema).default([]).describe('The sides that people belong to, in order.'),
  summary: z
    .array(
      z.strictObject({
        text: LineSchema.describe('One sentence.'),
        claims: z
          .array(ClaimRefSchema)
          .min(1, 'Name at least one claim behind this sentence.')
          .describe('The claims behind it.'),
      }),
    )
    .min(1)
    .max(5, 'Write at most five bullets.')
    .describe(
      'Three to five bullets, 90 words in all, each with the claims behind it. A draft may lack them.',
    ),
});

/** The front matter of a draft lacks what only an editor who checked the story can write. */
export const DraftStorySchema = StorySchema.partial({ asOf: true, summary: true });

/** Whether front matter as YAML gives it is that of a draft. */
export const isDraft = (raw: unknown): boolean => (raw as { draft?: unknown } | null)?.draft === true;

export type StoryFrontMatter = z.output<typeof DraftStorySchema>;
