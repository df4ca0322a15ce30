import type { Block, Kind, Status } from '../schema/body.ts';
import type { DatedNote, Tombstone } from '../schema/correction.ts';
import type { Figure } from '../schema/figure.ts';
import type { Organization, Person } from '../schema/person.ts';
import type { Place } from '../schema/place.ts';
import type { Source } from '../schema/source.ts';
import type { Span } from '../schema/span.ts';
import type { StoryFrontMatter } from '../schema/story.ts';
import type { Term } from '../schema/term.ts';
import type { StoryPart } from './read/story-body.ts';

/** The explainer, derived from checked content by `storyFrom`. */
export interface Story extends Omit<StoryFrontMatter, 'strands' | 'summary'> {
  strands: Strand[];
  /** The bullets, each with the references behind it. */
  summary: { text: string; refs: string[] }[];
  /** In the order of `order.ts`: by time, and at one time as the writer says. */
  entries: Entry[];
  /** By strand/entry#claim, in the order of the entries. */
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
  people: ReadonlyMap<string, Person>;
  organizations: ReadonlyMap<string, Organization>;
  places: ReadonlyMap<string, Place>;
  glossary: ReadonlyMap<string, Term>;
  figures: readonly Figure[];
  /** What the story should answer and does not, with the reason. */
  unanswered: readonly { question: string; whyNot: string }[];
  /** The explainer's text, for whatever reads it instead of showing it. */
  body: StoryPart[];
}

/** One thread of the story: a folder of entries. */
export interface Strand {
  id: string;
  label: string;
  dek?: string | undefined;
  /** From 0, in the order of story.mdx; it picks the accent and the shape. */
  index: number;
  entries: Entry[];
}

/** One dated development. */
export interface Entry {
  /** strand/slug; permanent. */
  id: string;
  strand: Strand;
  headline: string;
  dek: string;
  span: Span;
  /** When it was published: with the story, or later. */
  published: Span;
  place: Place | undefined;
  people: Person[];
  significance: 1 | 2 | 3;
  /** The sentence of a key moment. */
  moment?: string | undefined;
  blocks: Block[];
  claims: Claim[];
  /** Every source cited, in the order of first citation. */
  sources: Source[];
  corrections: DatedNote[];
  withdrawn: Tombstone[];
  updates: DatedNote[];
  /** The earliest day on which one of its sources was published. */
  knownSince: Span | undefined;
  /** It began after the events that the story explains. */
  epilogue: boolean;
}

/** An assertion with an address: a claim, one account of a dispute, a quotation, or an unknown. */
export interface Claim {
  /** strand/entry#claim. */
  ref: string;
  /** The anchor on the entry's page. */
  id: string;
  entry: Entry;
  type: 'claim' | 'account' | 'quote' | 'unknown';
  text: string;
  /** Whose word it is: as written, else who reported it. Empty for an unknown. */
  by: string;
  /** How it is known; null for an unknown. */
  kind: Kind | null;
  /** null for an unknown. */
  status: Status | null;
  sources: Source[];
  /** Who first reported what its sources say, each once. */
  origins: string[];
  /** All its sources go back to one origin. */
  singleSource: boolean;
  /** Of an account: the anchor of the dispute that it belongs to. */
  dispute?: string;
}
