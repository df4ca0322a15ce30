import { claimsOf, type WrittenClaim } from './claims.ts';
import { type Issue, issueAt } from './issue.ts';
import { plainText } from './prose.ts';
import type { Draft, EntryDraft, ListName } from './read/draft.ts';
import { positionAt } from './read/positions.ts';

/** What changed between two drafts of one story. */
export interface Comparison {
  entries: { added: EntryDraft[]; removed: EntryDraft[] };
  claims: {
    added: ComparedClaim[];
    removed: ComparedClaim[];
    changed: { before: ComparedClaim; after: ComparedClaim }[];
  };
  /** Changes that break a promise to readers. */
  issues: Issue[];
}

export interface ComparedClaim extends WrittenClaim {
  /** strand/entry#claim. */
  ref: string;
  entry: EntryDraft;
  text: string;
}

/** The fields of a claim that readers see, besides its text and sources. */
export const FIELDS = ['type', 'by', 'via', 'kind', 'status'] as const;

/**
 * Compares a story with an earlier state of it. Published content may change, but not silently: a claim whose meaning
 * changed needs a correction or an update, and an id that was removed needs a tombstone.
 */
export function compareDrafts(before: Draft, after: Draft): Comparison {
  const [oldClaims, newClaims] = [claimsByRef(before), claimsByRef(after)];
  const [oldEntries, newEntries] = [entriesById(before), entriesById(after)];
  const changed = [...newClaims.values()].flatMap((claim) => {
    const old = oldClaims.get(claim.ref);
    return old && shown(old) !== shown(claim) ? [{ before: old, after: claim }] : [];
  });
  const entries = {
    added: after.entries.filter(({ id }) => !oldEntries.has(id)),
    removed: before.entries.filter(({ id }) => !newEntries.has(id)),
  };
  const removed = [...oldClaims.values()].filter(({ ref }) => !newClaims.has(ref));
  return {
    entries,
    claims: { added: [...newClaims.values()].filter(({ ref }) => !oldClaims.has(ref)), removed, changed },
    issues: [
      ...silentChanges(changed),
      ...undatedAdditions(before, entries.added),
      ...missingTombstones(entries.removed, removed, after),
      ...missingListIds(before, after),
    ],
  };
}

const entriesById = ({ entries }: Draft) => new Map(entries.map((entry) => [entry.id, entry]));

const claimsByRef = ({ entries }: Draft) =>
  new Map(
    entries.flatMap((entry) =>
      entry.blocks.flatMap(claimsOf).map((claim): [string, ComparedClaim] => {
        const ref = `${entry.id}#${claim.id}`;
        return [ref, { ...claim, ref, entry, text: plainText(claim.prose) }];
      }),
    ),
  );

/** All that readers see of a claim. */
const shown = (claim: ComparedClaim): string =>
  JSON.stringify([claim.text, claim.sources, ...FIELDS.map((field) => claim[field])]);

/** What a claim states, without spelling, punctuation and capitals. */
const meaning = ({ text, by, kind, status }: ComparedClaim): string =>
  JSON.stringify([text.toLowerCase().match(/[\p{L}\p{N}]+/gu), by, kind, status]);

/** How many corrections and updates an entry has. */
const notes = ({ front }: EntryDraft): number =>
  (front.corrections?.length ?? 0) + (front.updates?.length ?? 0);

function silentChanges(changed: Comparison['claims']['changed']): Issue[] {
  return changed
    .filter(({ before, after }) => meaning(before) !== meaning(after))
    .filter(({ before, after }) => notes(after.entry) <= notes(before.entry))
    .map(({ before, after: { ref, entry, at } }) =>
      issueAt(
        'silent-change',
        entry.file,
        at,
        `The published claim ${ref} no longer says: “${before.text}”`,
        'Add a dated correction or update to this entry, or restore the old text.',
      ),
    );
}

/** Feeds would date a new entry like the story. A story that is new itself is published with its entries. */
function undatedAdditions(before: Draft, added: EntryDraft[]): Issue[] {
  if (before.entries.length === 0) return [];
  return added
    .filter(({ front }) => front.published === undefined)
    .map(({ id, file, positions }) =>
      issueAt(
        'entry-published',
        file,
        positionAt(positions, 'date'),
        `The entry ${id} is new, and feeds would say that it was published with the story.`,
        'Add a line: published: the day on which it appears, such as 2024-05-01.',
      ),
    );
}

function missingTombstones(entries: EntryDraft[], claims: ComparedClaim[], after: Draft): Issue[] {
  const start = { line: 1, column: 1 };
  const newEntries = entriesById(after);
  const tombstones = new Set(after.front.withdrawn?.map(({ id }) => id));
  const gone = entries
    .filter(({ id }) => !tombstones.has(id))
    .map(({ id }) =>
      issueAt(
        'tombstone',
        'story.mdx',
        start,
        `The entry ${id} is gone, and its address with it.`,
        `Restore it, or add to story.mdx: withdrawn: [{ id: ${id}, date: …, text: why }]`,
      ),
    );
  const lost = claims.flatMap(({ ref, id, entry }) => {
    const now = newEntries.get(entry.id);
    if (!now || now.front.withdrawn?.some((tombstone) => tombstone.id === id)) return [];
    return [
      issueAt(
        'tombstone',
        now.file,
        start,
        `The claim ${ref} is gone, and its address with it.`,
        `Restore it, or add to this entry: withdrawn: [{ id: ${id}, date: …, text: why }]`,
      ),
    ];
  });
  return [...gone, ...lost];
}

function missingListIds(before: Draft, after: Draft): Issue[] {
  const lists: ListName[] = ['sources', 'people', 'places', 'glossary'];
  return lists.flatMap((name) => {
    const formerly = after.lists[name].items.flatMap(({ value }) =>
      'formerly' in value ? (value.formerly ?? []) : [],
    );
    const known = new Set([...after.lists[name].ids, ...formerly]);
    return before.lists[name].ids
      .filter((id) => !known.has(id))
      .map((id) =>
        issueAt(
          'tombstone',
          after.lists[name].file,
          { line: 1, column: 1 },
          `The id ${id} is gone, and its address with it.`,
          `Keep it, or write formerly: [${id}] in the item that replaced it.`,
        ),
      );
  });
}
