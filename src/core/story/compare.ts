import { claimRecords, type ClaimRecord } from './claim-records.ts';
import { issue } from './checks/check.ts';
import type { Issue } from './issue.ts';
import type { Draft, EntryDraft, ListName } from './read/draft.ts';

/** What changed between two drafts of one story. */
export interface Comparison {
  entries: { added: EntryDraft[]; removed: EntryDraft[] };
  claims: {
    added: ClaimRecord[];
    removed: ClaimRecord[];
    changed: { before: ClaimRecord; after: ClaimRecord }[];
  };
  /** Changes that break a promise to readers. */
  issues: Issue[];
}

/**
 * Compares a story with an earlier state of it. What was published may change, but not in silence: a claim whose
 * meaning changed needs a correction or an update, and an id that is gone needs a tombstone.
 */
export function compareDrafts(before: Draft, after: Draft): Comparison {
  const [old, now] = [byKey(claimRecords(before)), byKey(claimRecords(after))];
  const kept = [...now.values()].flatMap((claim) => {
    const was = old.get(claim.ref);
    return was ? [{ before: was, after: claim }] : [];
  });
  const changed = kept.filter(
    ({ before: was, after: is }) => JSON.stringify(said(was)) !== JSON.stringify(said(is)),
  );
  const [then, present] = [byId(before), byId(after)];
  const entries = {
    added: after.entries.filter(({ id }) => !then.has(id)),
    removed: before.entries.filter(({ id }) => !present.has(id)),
  };
  const removed = [...old.values()].filter(({ ref }) => !now.has(ref));
  return {
    entries,
    claims: { added: [...now.values()].filter(({ ref }) => !old.has(ref)), removed, changed },
    issues: [
      ...silentChanges(changed),
      ...missingTombstones(entries.removed, removed, after),
      ...missingListIds(before, after),
    ],
  };
}

/** Entries by strand/slug. */
const byId = ({ entries }: Draft) => new Map(entries.map((entry) => [entry.id, entry]));

const byKey = (claims: ClaimRecord[]) => new Map(claims.map((claim) => [claim.ref, claim]));

const said = ({ text, by, kind, status, sources }: ClaimRecord) => ({ text, by, kind, status, sources });

/** Spelling, punctuation and capitals apart: the words, who says them, how they are known and how they stand. */
const meaning = ({ text, by, kind, status }: ClaimRecord): string =>
  JSON.stringify([text.toLowerCase().match(/[\p{L}\p{N}]+/gu), by, kind, status]);

/** How often an entry told its readers of a change. */
const notes = ({ front }: EntryDraft): number =>
  (front.corrections?.length ?? 0) + (front.updates?.length ?? 0);

function silentChanges(changed: Comparison['claims']['changed']): Issue[] {
  return changed
    .filter(({ before: was, after: is }) => meaning(was) !== meaning(is))
    .filter(({ before: was, after: is }) => notes(is.entry) <= notes(was.entry))
    .map(({ before: was, after: { ref, entry, at } }) =>
      issue(
        'silent-change',
        entry.file,
        at,
        `The published claim ${ref} says something else than before: “${was.text}”`,
        'Add a dated correction or update to this entry, or put the words back.',
      ),
    );
}

function missingTombstones(entries: EntryDraft[], claims: ClaimRecord[], after: Draft): Issue[] {
  const start = { line: 1, column: 1 };
  const present = byId(after);
  const graves = new Set(after.front.withdrawn?.map(({ id }) => id));
  const gone = entries
    .filter(({ id }) => !graves.has(id))
    .map(({ id }) =>
      issue(
        'tombstone',
        'story.mdx',
        start,
        `The entry ${id} is gone, and its address with it.`,
        `Put it back, or add to story.mdx: withdrawn: [{ id: ${id}, date: …, text: why }]`,
      ),
    );
  const lost = claims.flatMap(({ ref, id, entry }) => {
    const now = present.get(entry.id);
    if (!now || now.front.withdrawn?.some((grave) => grave.id === id)) return [];
    return [
      issue(
        'tombstone',
        now.file,
        start,
        `The claim ${ref} is gone, and its address with it.`,
        `Put it back, or add to this entry: withdrawn: [{ id: ${id}, date: …, text: why }]`,
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
        issue(
          'tombstone',
          after.lists[name].file,
          { line: 1, column: 1 },
          `The id ${id} is gone, and its address with it.`,
          `Keep it, or write formerly: [${id}] at the item that took its place.`,
        ),
      );
  });
}
