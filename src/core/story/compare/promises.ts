import type { Position } from '../../schema/body.ts';
import type { DatedNote } from '../../schema/correction.ts';
import { claimsOf } from '../claims.ts';
import { type Issue, issueAt } from '../issue.ts';
import { type Draft, type EntryDraft, type ListName } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import { anchorOf, type Change, whatOf, whereOf, wordsIn } from './change.ts';
import { isFields, Text, type Value } from './difference.ts';
import { piecesOf } from './pieces.ts';
import { changesMeaning, wordsOf } from './meaning.ts';

const START: Position = { line: 1, column: 1 };

/** The changes that break a promise to readers. A story that was a draft had promised nothing. */
export const brokenPromises = (before: Draft, after: Draft, changes: Change[]): Issue[] =>
  before.front.draft
    ? []
    : [
        ...silentChanges(before, after, changes),
        ...undatedAdditions(before, after),
        ...missingTombstones(before, after),
        ...missingListIds(before, after),
      ];

/** Changes of meaning without a dated note. */
function silentChanges(before: Draft, after: Draft, changes: Change[]): Issue[] {
  const words = new Set(wordsOf([...piecesOf(after).values()].map(({ value }) => wordsIn(value)).join(' ')));
  return changes
    .filter((change) => saysOtherwise(change, (word) => words.has(word)))
    .filter((change) => !isNoted(change, before, after))
    .map((change) =>
      issueAt(
        'silent-change',
        change.piece.file,
        change.at ?? START,
        silentText(change),
        change.path.at(-1) === 'kind' ? KIND_HINT : HINTS[change.piece.type as keyof typeof HINTS],
      ),
    );
}

const HINTS = {
  entry: 'Add a dated correction or update to this entry, or restore the old text.',
  figures:
    'Add a dated correction or update to a figure of the series, or to story.mdx, or restore the old text.',
  story:
    'Add a dated correction or update to story.mdx, which covers all of this edit, or restore the old text.',
};

const KIND_HINT =
  'Add a dated correction or update to this entry, or to story.mdx, where one covers the kinds of all claims, or restore the old text.';

/** Whether readers are told something else than before, where a change has to be noted. */
function saysOtherwise(change: Change, known: (word: string) => boolean): boolean {
  const { before, after, moved } = change;
  if (moved || !needsNote(change)) return false;
  if (before === undefined) return !isFields(after);
  if (after === undefined || isFields(after)) return true;
  if (isDate(before) && isDate(after)) return inUtc(before.shown) !== inUtc(after.shown);
  const isProse = (before instanceof Text && !before.isDate) || typeof before === 'string';
  return !isProse || changesMeaning(wordsIn(before), wordsIn(after), known);
}

const isDate = (value: Value): value is Text => value instanceof Text && value.isDate;

/** A date with its times in UTC, as precise as written: on another clock it is the same moment. */
const inUtc = (date: string): string =>
  date.replace(/(\d{4}-\d\d-\d\dT[\d:.]+)(?:Z|[+-]\d\d:\d\d)/g, (time, { length }: string) =>
    new Date(time).toISOString().slice(0, length),
  );

/** Whether a change of meaning has to be noted there. What has an address and is gone needs a tombstone instead. */
function needsNote({ piece: { type }, path, before, after }: Change): boolean {
  const [field] = path;
  const last = path.at(-1);
  switch (type) {
    case 'entry':
      if (field === 'text')
        return last !== 'sources' && !(after === undefined && typeof before === 'object' && hasAnchor(path));
      return (
        field === 'headline' ||
        field === 'dek' ||
        field === 'date' ||
        (field === 'moment' && before !== undefined)
      );
    case 'story':
      if (before === undefined || (isFields(before) && before['type'] === 'picture')) return false;
      if (field === 'text' && path.includes('picture')) return last === 'title' || last === 'after';
      return (
        field === 'headline' ||
        field === 'dek' ||
        field === 'text' ||
        (field === 'summary' && last !== 'claims')
      );
    case 'figures':
      if (field === undefined) return after === undefined;
      return !UNSTATED.has(field) && !(field === 'note' && before === undefined);
    default:
      return false;
  }
}

/** Fields of a figure that do not state it. */
const UNSTATED = new Set<unknown>(['series', 'sources', 'corrections', 'updates']);

const hasAnchor = (path: Change['path']): boolean => {
  const last = path.at(-1);
  return typeof last === 'object' && last.item === anchorOf(path);
};

/**
 * Whether a note was added: in the entry; of a figure in its series or in story.mdx; else in story.mdx. How a claim is
 * known is often relabelled in many entries at once, so a note in story.mdx covers that too.
 */
function isNoted({ piece: { type, id }, path }: Change, before: Draft, after: Draft): boolean {
  const added = (of: (draft: Draft) => Noted[]) => count(of(after)) > count(of(before));
  const inStory = added(({ front }) => [front]);
  if (type === 'entry' && !(path.at(-1) === 'kind' && inStory))
    return added(({ entries }) => entries.flatMap((entry) => (entry.id === id ? entry.front : [])));
  if (inStory) return true;
  if (type !== 'figures') return false;
  const figures = (draft: Draft) => draft.lists.figures.items.map(({ value }) => value);
  const series = [after, before].flatMap(figures).find((figure) => figure.id === id)?.series;
  return added((draft) =>
    figures(draft).filter((figure) => figure.id === id || (series !== undefined && figure.series === series)),
  );
}

interface Noted {
  corrections?: DatedNote[] | undefined;
  updates?: DatedNote[] | undefined;
}

const count = (noted: Noted[]): number =>
  noted.reduce((sum, { corrections = [], updates = [] }) => sum + corrections.length + updates.length, 0);

function silentText(change: Change): string {
  const { before, after } = change;
  const [where, what] = [whereOf(change), whatOf(change)];
  if (what === '') return `The figure ${where} is gone without a note.`;
  if (what === 'text' && before !== undefined)
    return `The published claim ${where} no longer says: “${wordsIn(before)}”`;
  if (before === undefined) return `The ${what} of ${where} is new: “${wordsIn(after)}”`;
  if (isFields(before))
    return `${capital(what)} of ${where} is gone: “${wordsIn(before['words'] ?? before['text'])}”`;
  if (after === undefined) return `The ${what} of ${where} is gone: “${wordsIn(before)}”`;
  return `The ${what} of ${where} is no longer “${wordsIn(before)}”.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Feeds would date a new entry like the story. A story that is new itself is published with its entries. */
function undatedAdditions(before: Draft, after: Draft): Issue[] {
  if (before.entries.length === 0) return [];
  const old = entriesById(before);
  return after.entries
    .filter(({ id, front }) => !old.has(id) && front.published === undefined)
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

const entriesById = ({ entries }: Draft) => new Map(entries.map((entry) => [entry.id, entry]));

/** Entries and claims that are gone, and of which nothing is left at their addresses. */
function missingTombstones(before: Draft, after: Draft): Issue[] {
  const now = entriesById(after);
  const tombstones = new Set(after.front.withdrawn?.map(({ id }) => id));
  return before.entries.flatMap((entry): Issue[] => {
    const same = now.get(entry.id);
    if (same) return missingClaims(entry, same);
    if (tombstones.has(entry.id)) return [];
    return [
      issueAt(
        'tombstone',
        'story.mdx',
        START,
        `The entry ${entry.id} is gone, and its address with it.`,
        `Restore it, or add to story.mdx: withdrawn: [{ id: ${entry.id}, date: …, text: why }]`,
      ),
    ];
  });
}

function missingClaims(before: EntryDraft, after: EntryDraft): Issue[] {
  const idsOf = ({ blocks }: EntryDraft) => blocks.flatMap(claimsOf).map(({ id }) => id);
  const known = new Set([...idsOf(after), ...(after.front.withdrawn ?? []).map(({ id }) => id)]);
  return idsOf(before)
    .filter((id) => !known.has(id))
    .map((id) =>
      issueAt(
        'tombstone',
        after.file,
        START,
        `The claim ${after.id}#${id} is gone, and its address with it.`,
        `Restore it, or add to this entry: withdrawn: [{ id: ${id}, date: …, text: why }]`,
      ),
    );
}

/** The lists whose items have addresses. */
const ADDRESSED: ListName[] = ['sources', 'people', 'places', 'glossary'];

function missingListIds(before: Draft, after: Draft): Issue[] {
  return ADDRESSED.flatMap((name) => {
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
          START,
          `The id ${id} is gone, and its address with it.`,
          `Keep it, or write formerly: [${id}] in the item that replaced it.`,
        ),
      );
  });
}
