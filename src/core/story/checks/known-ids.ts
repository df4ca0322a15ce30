import type { Position, Positions } from '../../schema/body.ts';
import { suggest } from '../did-you-mean.ts';
import { claimsOf, proseOf } from '../claims.ts';
import { elements } from '../prose.ts';
import type { Draft, EntryDraft, ListName } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

interface Reference {
  list: ListName | 'strands';
  id: string;
  file: string;
  at: Position;
}

const SINGULAR: Record<Reference['list'], string> = {
  strands: 'strand',
  sources: 'source',
  people: 'person',
  organizations: 'organization',
  places: 'place',
  glossary: 'term',
  figures: 'series',
  coverage: 'question',
};

/** Every id is in its list. A list that cannot be read has an error of its own, so ids of it get none. */
export const knownIds: Check = (draft) => {
  const unread = new Set(
    draft.issues.filter(({ rule }) => rule === 'yaml' || rule === 'files').map(({ file }) => file),
  );
  const known: Record<string, Set<string>> = Object.fromEntries(
    Object.entries(draft.lists).map(([name, { ids }]) => [name, new Set(ids)]),
  );
  known['strands'] = new Set(draft.front.strands?.map(({ id }) => id));
  // A chart names series, which are what figures have in common.
  known['figures'] = new Set(draft.lists.figures.items.flatMap(({ value }) => value.series ?? []));
  return [...draft.entries.flatMap(ofEntry), ...ofLists(draft), ...ofStory(draft)].flatMap(
    ({ list, id, file, at }) => {
      const ids = known[list] ?? new Set<string>();
      const where = list === 'strands' ? 'story.mdx' : draft.lists[list].file;
      if (ids.has(id) || unread.has(where)) return [];
      return [
        issueAt(
          'known-ids',
          file,
          at,
          `There is no ${SINGULAR[list]} “${id}” in ${where}.`,
          suggest(id, ids) ?? `Add it to ${where}.`,
        ),
      ];
    },
  );
};

function ofEntry({ file, front, positions, blocks }: EntryDraft): Reference[] {
  const references: Reference[] = (front.people ?? []).map((id, i) => ({
    list: 'people',
    id,
    file,
    at: positionAt(positions, `people.${i}`),
  }));
  if (front.place !== undefined)
    references.push({ list: 'places', id: front.place, file, at: positionAt(positions, 'place') });
  for (const block of blocks) {
    for (const { sources, at, attributes } of claimsOf(block)) {
      for (const [i, id] of sources.entries()) {
        references.push({ list: 'sources', id, file, at: attributes[`sources.${i}`] ?? at });
      }
    }
    for (const prose of proseOf(block)) references.push(...terms(prose, file));
  }
  return references;
}

function terms(prose: Parameters<typeof elements>[0], file: string): Reference[] {
  return [...elements(prose)].flatMap(({ tag, id, at }) =>
    tag === 'term' && id !== undefined ? [{ list: 'glossary', id, file, at }] : [],
  );
}

function ofStory({ body, about }: Draft): Reference[] {
  const inFile = (file: string, parts: Draft['body']) =>
    parts.flatMap(({ prose, references }) => [
      ...terms(prose, file),
      ...references.map((reference) => ({ ...reference, file })),
    ]);
  return [...inFile('story.mdx', body), ...inFile('about.mdx', about)];
}

function ofLists({ lists: { people, figures, glossary } }: Draft): Reference[] {
  const at = (positions: Positions, key: string, index: number) => positionAt(positions, `${key}.${index}`);
  const sourced = [people, figures].flatMap(({ file, items }) =>
    (items as { value: { sources?: string[] }; positions: Positions }[]).flatMap(({ value, positions }) =>
      (value.sources ?? []).map((id, i): Reference => ({
        list: 'sources',
        id,
        file,
        at: at(positions, 'sources', i),
      })),
    ),
  );
  const related = glossary.items.flatMap(({ value, positions }) =>
    (value.see ?? []).map((id, i): Reference => ({
      list: 'glossary',
      id,
      file: glossary.file,
      at: at(positions, 'see', i),
    })),
  );
  return [...sourced, ...related];
}
