import { nearest, suggest } from '../did-you-mean.ts';
import { type Issue, issueAt, type FilePosition } from '../issue.ts';
import type { Draft, ListName } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import { type Reference, referencesOf } from '../id-references.ts';
import type { Unread } from '../unread.ts';
import type { Check } from './check.ts';

/** One item of each list, and several. */
const NAMES: Record<Reference['list'], [string, string]> = {
  strands: ['strand', 'strands'],
  sources: ['source', 'sources'],
  people: ['person', 'people'],
  organizations: ['organization', 'organizations'],
  places: ['place', 'places'],
  glossary: ['term', 'terms'],
  figures: ['series', 'series'],
  coverage: ['question', 'questions'],
};

/** Every id is in its list. A list that cannot be read has an error of its own, so ids of it get none. */
export const knownIds: Check = (draft, unread) => [
  ...unread.missing.map((name) => missingList(draft, name)),
  ...unknownIds(draft, unread).flatMap((uses) => problemOf(draft, uses)),
];

/** How many references lead to lists that are not known. */
export const uncheckedIds = (draft: Draft, unread: Unread): string[] =>
  [...Map.groupBy(referencesOf(draft), ({ list }) => list)].flatMap(([list, { length }]) =>
    isKnown(list, draft, unread) || unread.missing.some((name) => name === list)
      ? []
      : `${length} reference${length === 1 ? '' : 's'} to ${NAMES[list][1]}`,
  );

/** The items that unknown ids were probably meant for. Nothing else may use them, which is no other mistake. */
export const meantIds = (draft: Draft, unread: Unread): Set<string> =>
  new Set(
    unknownIds(draft, unread).flatMap(([{ list, id }]) => {
      const near = nearest(id, idsOf(draft, list));
      return near === undefined ? [] : `${list} ${near}`;
    }),
  );

/** The uses of each id that is not in its list. */
function unknownIds(draft: Draft, unread: Unread): [Reference, ...Reference[]][] {
  const known = new Map<string, Set<string>>();
  const isUnknown = ({ list, id }: Reference): boolean => {
    let ids = known.get(list);
    if (!ids) known.set(list, (ids = new Set(idsOf(draft, list))));
    return !ids.has(id) && isKnown(list, draft, unread);
  };
  const unknown = referencesOf(draft).filter(isUnknown);
  return [...Map.groupBy(unknown, ({ list, id }) => `${list} ${id}`).values()] as [
    Reference,
    ...Reference[],
  ][];
}

const isKnown = (list: Reference['list'], draft: Draft, unread: Unread): boolean =>
  list === 'strands'
    ? draft.front.strands !== undefined
    : !unread.lacks(list) && !unread.missing.includes(list);

/** A chart names series, which are what figures have in common. */
const idsOf = ({ front, lists }: Draft, list: Reference['list']): string[] =>
  list === 'strands'
    ? (front.strands ?? []).map(({ id }) => id)
    : list === 'figures'
      ? lists.figures.items.flatMap(({ value }) => value.series ?? [])
      : lists[list].ids;

function problemOf(draft: Draft, uses: [Reference, ...Reference[]]): Issue[] {
  const [{ list, id }] = uses;
  const ids = idsOf(draft, list);
  const where = list === 'strands' ? 'story.mdx' : draft.lists[list].file;
  const [one] = NAMES[list];
  const misspelled = uses.length > 2 ? misspelledItem(draft, uses) : undefined;
  if (misspelled) return [misspelled];
  const message = `There is no ${one} “${id}” in ${where}.`;
  const hint = suggest(id, ids) ?? `Add it to ${where}.`;
  return uses.map(({ file, at }) => issueAt('known-ids', file, at, message, hint));
}

/** The mistake is probably in the list if at least three places use an id, and none uses the item that is nearly called so. */
function misspelledItem(draft: Draft, uses: [Reference, ...Reference[]]): Issue | undefined {
  const [{ list, id }] = uses;
  if (list === 'strands' || list === 'figures') return undefined;
  const near = nearest(id, idsOf(draft, list));
  const item = draft.lists[list].items.find(({ value }) => value.id === near);
  if (!near || !item || referencesOf(draft).some((other) => other.list === list && other.id === near))
    return undefined;
  const { file } = draft.lists[list];
  return {
    ...issueAt(
      'known-ids',
      file,
      positionAt(item.positions, 'id'),
      `Nothing uses the ${NAMES[list][0]} “${near}”, but ${uses.length} places use “${id}”, which is not in ${file}.`,
      `Write id: ${id} here, if that is what is meant.`,
    ),
    others: uses.map(placeOf),
  };
}

/** One error for a list that is not there, at its first use. */
function missingList(draft: Draft, name: ListName): Issue {
  const uses = referencesOf(draft).filter(({ list }) => list === name);
  const ids = [...new Set(uses.map(({ id }) => id))];
  const [, several] = NAMES[name];
  const [first = { file: 'story.mdx', at: { line: 1, column: 1 } }, ...others] = uses;
  return {
    ...issueAt(
      'known-ids',
      first.file,
      first.at,
      `There is no ${name}.yaml, and ${ids.length} ${several} are used.`,
      `Create ${name}.yaml beside story.mdx, with “- id: ${ids[0]}”.`,
    ),
    hides: [`${name}.yaml`],
    ...(others.length > 0 && { others: others.map(placeOf) }),
  };
}

const placeOf = ({ file, at }: Pick<Reference, 'file' | 'at'>): FilePosition => ({ file, ...at });
