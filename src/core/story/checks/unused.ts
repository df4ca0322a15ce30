import type { Block } from '../../schema/body.ts';
import { claimsOf, proseOf } from '../claims.ts';
import { elements } from '../prose.ts';
import type { Draft, ListName } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import { warningAt } from '../issue.ts';
import type { Check } from './check.ts';
import { meantIds } from './known-ids.ts';

const NAMED: Partial<Record<ListName, string>> = {
  sources: 'source',
  people: 'person',
  places: 'place',
  glossary: 'term',
};

/**
 * A warning for items that nothing uses. Weak and unverified sources get none: they record that a page was looked
 * at.
 */
export const unused: Check = (draft, unread) => {
  const used = usedIds(draft);
  // What an unknown id probably meant, and what is named in a file that could not be read completely, may be used.
  const meant = meantIds(draft, unread);
  const unsure = wordsOfErrors(draft);
  return (Object.keys(NAMED) as (keyof typeof NAMED)[]).flatMap((name) =>
    draft.lists[name].items
      .filter(
        ({ value }) =>
          value.id !== undefined &&
          !used[name]?.has(value.id) &&
          !meant.has(`${name} ${value.id}`) &&
          !unsure.has(value.id) &&
          !('weak' in value && value.weak) &&
          !('unverified' in value && value.unverified),
      )
      .map(({ value: { id }, positions }) =>
        warningAt(
          'unused',
          draft.lists[name].file,
          positionAt(positions, 'id'),
          `Nothing uses the ${NAMED[name]} ${id}.`,
        ),
      ),
  );
};

/** Everything that could be an id in the files with errors that may have hidden a use, but for items themselves. */
function wordsOfErrors({ issues, files }: Draft): Set<string> {
  const wrong = new Set(issues.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  const texts = files.flatMap(({ path, text }) =>
    wrong.has(path) ? [path.endsWith('.yaml') ? text.replace(/^\s*(?:- )?\s*id:.*$/gm, '') : text] : [],
  );
  return new Set(texts.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []));
}

function usedIds({ entries, body, about, lists }: Draft): Partial<Record<ListName, Set<string>>> {
  const blocks = entries.flatMap((entry) => entry.blocks);
  const parts = [...body, ...about];
  const texts = [...blocks.flatMap(proseOf), ...parts.map(({ prose }) => prose)];
  const shown = (list: ListName) =>
    parts.flatMap(({ references }) => references.filter((r) => r.list === list).map(({ id }) => id));
  const people = [
    ...entries.flatMap(({ front }) => front.people ?? []),
    ...blocks.flatMap(speakers),
    ...shown('people'),
  ];
  return {
    people: new Set(people),
    places: new Set([...entries.flatMap(({ front }) => front.place ?? []), ...shown('places')]),
    glossary: new Set([
      ...texts.flatMap((prose) =>
        [...elements(prose)].flatMap(({ tag, id }) => (tag === 'term' ? (id ?? []) : [])),
      ),
      ...lists.glossary.items.flatMap(({ value }) => value.see ?? []),
    ]),
    sources: new Set([
      ...blocks.flatMap(claimsOf).flatMap(({ sources }) => sources),
      ...lists.people.items.flatMap(({ value }) => value.sources ?? []),
      ...lists.figures.items.flatMap(({ value }) => value.sources ?? []),
    ]),
  };
}

const speakers = (block: Block): string[] => (block.type === 'quote' ? [block.speaker] : []);
