import type { Position, Positions } from '../schema/body.ts';
import { claimsOf, proseOf } from './claims.ts';
import { elements } from './prose.ts';
import type { Draft, EntryDraft, ListName } from './read/draft.ts';
import { positionAt } from './read/positions.ts';

/** A use of the id of an item. */
export interface Reference {
  list: ListName | 'strands';
  id: string;
  file: string;
  at: Position;
}

const found = new WeakMap<Draft, Reference[]>();

/** Every use of an id in a draft, but for the speakers of quotations. Several checks ask for it. */
export function referencesOf(draft: Draft): Reference[] {
  let references = found.get(draft);
  if (!references) {
    references = [...draft.entries.flatMap(ofEntry), ...ofLists(draft), ...ofStory(draft)];
    found.set(draft, references);
  }
  return references;
}

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
