import type { Block } from '../schema/body.ts';
import type { Coverage } from '../schema/coverage.ts';
import type { EntryFrontMatter } from '../schema/entry.ts';
import type { Figure } from '../schema/figure.ts';
import type { Organization, Person } from '../schema/person.ts';
import type { Place } from '../schema/place.ts';
import type { Source } from '../schema/source.ts';
import type { StoryFrontMatter } from '../schema/story.ts';
import type { Term } from '../schema/term.ts';
import { claimsOf, resolveClaim } from './claims.ts';
import { type Directory, directoryOf } from './directory.ts';
import { inOrder } from './order.ts';
import type { StoryPart } from './read/story-body.ts';
import type { Claim, Entry, Story, Strand } from './story.ts';

/** A story's checked content as plain data, which survives JSON. */
export interface StoryData {
  front: StoryFrontMatter;
  body: StoryPart[];
  entries: EntryData[];
  sources: Source[];
  people: Person[];
  organizations: Organization[];
  places: Place[];
  glossary: Term[];
  figures: Figure[];
  coverage: Coverage[];
}

/** One entry's file. */
export interface EntryData {
  /** strand/slug. */
  id: string;
  strand: string;
  slug: string;
  front: EntryFrontMatter;
  blocks: Block[];
}

/**
 * Derives a story from content that passed the checks: resolves ids, sorts the entries, collects claims.
 * @throws Error if an entry's strand is not declared, which the checks exclude
 */
export function storyFrom(data: StoryData): Story {
  const { front, body, figures, coverage } = data;
  const claims = new Map<string, Claim>();
  const story: Story = {
    ...front,
    strands: front.strands.map((strand, index): Strand => ({ ...strand, index, entries: [] })),
    summary: (front.summary ?? []).map(({ text, claims: refs }) => ({ text, refs })),
    entries: [],
    claims,
    sources: byId(data.sources),
    people: byId(data.people),
    organizations: byId(data.organizations),
    places: byId(data.places),
    glossary: byId(data.glossary),
    figures,
    unanswered: coverage.flatMap(({ question, whyNot }) =>
      whyNot === undefined ? [] : { question, whyNot },
    ),
    body,
  };
  const directory = directoryOf(data);
  story.entries = inOrder(data.entries, (entry) => ({ id: entry.id, ...entry.front })).map((entry) =>
    entryFrom(entry, story, directory),
  );
  for (const entry of story.entries) {
    entry.strand.entries.push(entry);
    for (const claim of entry.claims) claims.set(claim.ref, claim);
  }
  return story;
}

const byId = <T extends { id: string }>(items: T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function entryFrom(
  { id, strand: strandId, front, blocks }: EntryData,
  story: Story,
  directory: Directory,
): Entry {
  const { date, place, people, after: _after, ...rest } = front;
  const strand = story.strands.find((each) => each.id === strandId);
  if (!strand) throw new Error(`The strand of ${id} is not declared.`);
  const entry: Entry = {
    ...rest,
    id,
    strand,
    span: date,
    published: front.published ?? story.published,
    place: place === undefined ? undefined : story.places.get(place),
    people: people.flatMap((person) => story.people.get(person) ?? []),
    blocks,
    claims: [],
    sources: [],
    knownSince: undefined,
    epilogue: story.epilogue !== undefined && date.start >= story.epilogue.start,
  };
  entry.claims = blocks.flatMap(claimsOf).map((claim) => resolveClaim(claim, entry, story, directory));
  entry.sources = [...new Set(entry.claims.flatMap((claim) => claim.sources))];
  entry.knownSince = earliest(entry.sources);
  return entry;
}

/** The first date on which one of the sources was surely out: a page of “April” may date from its last day. */
function earliest(sources: Source[]): Entry['knownSince'] {
  const published = sources.flatMap((source) => source.published ?? []);
  return published.toSorted((a, b) => a.end - b.end)[0];
}
