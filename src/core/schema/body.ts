import { z } from 'zod';
import { IdSchema, LineSchema, splitIds } from './id.ts';

/** How a claim is known, in the order of a reader's trust. */
export const KINDS = [
  'document',
  'on-record',
  'reporting',
  'on-background',
  'unnamed',
  'state-media',
  'witness',
] as const;
export const KindSchema = z.enum(KINDS);
export type Kind = z.output<typeof KindSchema>;

export const StatusSchema = z.enum(['confirmed', 'reported', 'disputed', 'retracted']);
export type Status = z.output<typeof StatusSchema>;

/** The source is known to the writer, but not to readers. */
export const isUnnamed = (kind: Kind | null | undefined): boolean =>
  kind === 'unnamed' || kind === 'on-background';

/** Ids separated by spaces, as an attribute holds them. */
const IdsSchema = z.string().transform(splitIds).pipe(z.array(IdSchema).min(1, 'Name at least one id.'));

const ClaimRefsSchema = z
  .string()
  .transform(splitIds)
  .pipe(
    z
      .array(
        z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'Refer to a claim as strand/entry#claim.'),
      )
      .min(1, 'Name at least one claim.'),
  );

const sources = IdsSchema.describe('Ids from sources.yaml, separated by spaces.');
const by = LineSchema.describe('Who says it, as precisely as the source puts it.');
const KIND =
  'How it is known. Inferred where that is safe: on-record for a person of people.yaml, reporting for an outlet or without a speaker.';

/** The components that a writer may use, with the attributes of each. */
export const COMPONENTS = {
  Claim: z
    .strictObject({
      id: IdSchema,
      sources,
      by: by.optional(),
      kind: KindSchema.optional().describe(KIND),
      status: StatusSchema.default('reported').describe('confirmed needs two separate origins.'),
    })
    .describe('A statement of fact.'),
  Disputed: z
    .strictObject({
      id: IdSchema,
      about: LineSchema.optional().describe('The question, in a few words.'),
    })
    .describe('A point on which accounts differ; contains at least two of them.'),
  Account: z
    .strictObject({ id: IdSchema.optional(), by, kind: KindSchema.describe('How it is known.'), sources })
    .describe('One side of a dispute.'),
  Quote: z
    .strictObject({
      id: IdSchema,
      speaker: LineSchema.describe(
        'The id of a person or an organization; a description where kind is unnamed.',
      ),
      sources,
      kind: KindSchema.optional().describe(KIND),
      via: LineSchema.optional().describe('Where it was said: on X, to state television.'),
    })
    .describe('A quotation, word for word.'),
  Unknown: z
    .strictObject({ id: IdSchema, sources: sources.optional() })
    .describe('A point that is not known.'),
  Context: z.strictObject({}).describe('Background that states no new fact.'),
  Term: z.strictObject({ id: IdSchema }).describe('A term of glossary.yaml, within a line.'),
  Cite: z
    .strictObject({ claims: ClaimRefsSchema.describe('Claims as strand/entry#claim, separated by spaces.') })
    .describe('A reference to the claims behind a statement, within a line.'),
  Timeline: z
    .strictObject({ strand: IdSchema.optional().describe('Show only this strand.') })
    .describe('The timeline.'),
  Chart: z
    .strictObject({
      series: IdsSchema.describe('Series of figures.yaml, separated by spaces.'),
      title: LineSchema.describe('The finding, in one sentence.'),
      form: z
        .enum(['bars', 'line'])
        .default('bars')
        .describe('bars: one row per figure; line: one series over time.'),
      after: LineSchema.optional().describe('What applies after the last figure of a line.'),
    })
    .describe('A chart of figures.'),
  Map: z
    .strictObject({
      places: IdsSchema.describe('Ids of places.yaml, separated by spaces.'),
      title: LineSchema.describe('What the map shows, in one sentence.'),
      route: IdsSchema.optional().describe('Ids of the places along a route, in order.'),
    })
    .describe('A map of places.'),
  WhosWho: z
    .strictObject({ people: IdsSchema.describe('Ids of people.yaml, separated by spaces.') })
    .describe('Cards of people.'),
} as const;

export type ComponentName = keyof typeof COMPONENTS;

/** Where each component is allowed: at the top of an entry or of story.mdx, or within a line of text. */
export const PLACES = {
  entry: ['Claim', 'Disputed', 'Quote', 'Unknown', 'Context'],
  story: ['Context', 'Timeline', 'Chart', 'Map', 'WhosWho'],
  inline: ['Term'],
  storyInline: ['Term', 'Cite'],
} as const satisfies Record<string, readonly ComponentName[]>;

/** A longer quotation would be copying. */
export const MAX_QUOTE_WORDS = 25;

/** Running text: strings, and elements with children. */
export type Prose = (string | ProseElement)[];
export interface ProseElement {
  /** `term` and `cite` are components, `footnote` a reference to one, the rest HTML. */
  tag:
    | 'p'
    | 'em'
    | 'strong'
    | 'a'
    | 'br'
    | 'ul'
    | 'ol'
    | 'li'
    | 'h2'
    | 'h3'
    | 'table'
    | 'thead'
    | 'tbody'
    | 'tr'
    | 'th'
    | 'td'
    | 'term'
    | 'cite'
    | 'footnote';
  /** Of `a`. */
  href?: string;
  /** Of `ol`: its first number, if it is not 1. */
  start?: number;
  /** Of `th` and `td`; at the start of the line if not given. */
  align?: 'center' | 'end';
  /** Of `term`: an id of the glossary. Of `footnote`: its name. */
  id?: string;
  /** Of `cite`: claims as strand/entry#claim. */
  claims?: string[];
  children: Prose;
  at: Position;
}

/** A position in the writer's file; lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The position of each value of a YAML document, or of each attribute, by its path: `people.2`, `sources.0`. */
export type Positions = Record<string, Position>;

type Attributes<Name extends ComponentName> = z.output<(typeof COMPONENTS)[Name]>;
interface Placed {
  prose: Prose;
  at: Position;
  attributes: Positions;
}

type ClaimBlock = { type: 'claim' } & Attributes<'Claim'> & Placed;
export type Account = Attributes<'Account'> & Placed;
type DisputedBlock = { type: 'disputed'; accounts: Account[]; at: Position } & Attributes<'Disputed'>;
type QuoteBlock = { type: 'quote' } & Attributes<'Quote'> & Placed;
type UnknownBlock = { type: 'unknown' } & Attributes<'Unknown'> & Placed;
type ContextBlock = { type: 'context' } & Placed;

/** A part of an entry's body. */
export type Block = ClaimBlock | DisputedBlock | QuoteBlock | UnknownBlock | ContextBlock;
