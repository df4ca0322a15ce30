import type { EntryFrontMatter } from '../schema/entry.ts';
import type { Source } from '../schema/source.ts';
import type { StoryFrontMatter } from '../schema/story.ts';
import { CHECKS } from './checks/checks.ts';
import { claimsOf } from './claims.ts';
import { byPlace, countIssues, formatIssues, type Issue, StoryError } from './issue.ts';
import type { Draft, EntryDraft, StoryFile } from './read/draft.ts';
import type { List } from './read/list.ts';
import type { Claim, Entry, Story, Strand } from './story.ts';

/** Every issue of a draft: what its reading met and what the checks find, sorted by place. */
export function checkDraft(draft: Draft): Issue[] {
  return [...draft.issues, ...CHECKS.flatMap((check) => check(draft))].sort(byPlace);
}

/**
 * Turns a draft into the one checked `Story`.
 * @param files the texts that the draft was read from, for the lines that an error shows
 * @throws StoryError if anything is wrong; warnings do not count
 */
export function createStory(draft: Draft, files: StoryFile[]): Story {
  const { issues, story } = checkedStory(draft);
  if (story) return story;
  throw new StoryError(issues, `${formatIssues(issues, files)}\n\n${countIssues(issues)}`);
}

/** Every issue of a draft, and the story, if none of them is an error. */
export function checkedStory(draft: Draft): { issues: Issue[]; story: Story | undefined } {
  const issues = checkDraft(draft);
  const wrong = issues.some(({ severity }) => severity === 'error');
  return { issues, story: wrong ? undefined : storyOf(draft) };
}

function storyOf(draft: Draft): Story {
  const front = draft.front as StoryFrontMatter;
  const strands: Strand[] = front.strands.map((strand, index) => ({ ...strand, index, entries: [] }));
  const claims = new Map<string, Claim>();
  const story: Story = {
    ...front,
    strands,
    summary: front.summary.map(({ text, claims: refs }) => ({ text, refs })),
    entries: [],
    claims,
    sources: byId(draft.lists.sources),
    people: byId(draft.lists.people),
    organizations: byId(draft.lists.organizations),
    places: byId(draft.lists.places),
    glossary: byId(draft.lists.glossary),
    figures: whole(draft.lists.figures),
    body: draft.body,
  };
  story.entries = draft.entries.map((entry) => createEntry(entry, story)).sort(byTime);
  for (const entry of story.entries) {
    entry.strand.entries.push(entry);
    for (const claim of entry.claims) claims.set(claim.ref, claim);
  }
  return story;
}

/** The items of a list: all of them are whole, or `createStory` would have thrown. */
const whole = <T>({ items }: List<T>): T[] => items.map(({ value }) => value as T);

const byId = <T extends { id: string }>(list: List<T>): Map<string, T> =>
  new Map(whole(list).map((item) => [item.id, item]));

function byTime(a: Entry, b: Entry): number {
  return a.span.start - b.span.start || b.significance - a.significance || (a.id < b.id ? -1 : 1);
}

function createEntry(draft: EntryDraft, story: Story): Entry {
  const { headline, dek, date, place, people, significance, corrections, updates, withdrawn } =
    draft.front as EntryFrontMatter;
  const strand = story.strands.find(({ id }) => id === draft.strand);
  if (!strand) throw new Error(`${draft.id} has no strand, and the checks let it pass.`);
  const entry: Entry = {
    id: draft.id,
    strand,
    headline,
    dek,
    span: date,
    place: place === undefined ? undefined : story.places.get(place),
    people: people.flatMap((id) => story.people.get(id) ?? []),
    significance,
    blocks: draft.blocks,
    claims: [],
    sources: [],
    corrections,
    updates,
    withdrawn,
    knownSince: undefined,
    epilogue: story.epilogue !== undefined && date.start >= story.epilogue.start,
  };
  entry.claims = draft.blocks.flatMap((block) => claimsOf(block, entry, story));
  entry.sources = [...new Set(entry.claims.flatMap((claim) => claim.sources))];
  entry.knownSince = earliest(entry.sources);
  return entry;
}

/** The first day on which one of them was surely out: a page of “April” may have come on its last day. */
function earliest(sources: Source[]): Entry['knownSince'] {
  const published = sources.flatMap((source) => source.published ?? []);
  return published.toSorted((a, b) => a.end - b.end)[0];
}
