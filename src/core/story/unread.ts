import { nearest } from './did-you-mean.ts';
import { isCause } from './issue.ts';
import type { Draft, ListName } from './read/draft.ts';
import { referencesOf } from './id-references.ts';

/**
 * What a check needs to know: a list, the front matter of story.mdx, some entry, who everybody is, or the text of every
 * file.
 */
export type Need = ListName | 'story' | 'entries' | 'names' | 'all';

/** The parts of a story that an error hides. References to them are not checked. */
export interface Unread {
  lacks: (need: Need) => boolean;
  /** Lists whose items are used, and that are not there. */
  missing: ListName[];
  /** An entry, by strand/slug. */
  entry: (id: string) => boolean;
  /** Some of the entries of a strand. */
  strand: (id: string) => boolean;
  /** Strands without a folder, each with the folder that probably is the strand under another name. */
  renamed: Map<string, string>;
  /** The files that are to be corrected before everything can be checked. */
  causes: string[];
}

export function unreadIn(draft: Draft): Unread {
  const paths = [...new Set(draft.issues.filter(isCause).flatMap(({ hides = [] }) => hides))];
  const read = new Set(draft.files.map(({ path }) => path));
  const known = new Set(draft.entries.flatMap(({ id, anchors }) => (anchors === null ? [] : [id])));
  const ofEntries = paths.filter((path) => path.endsWith('/') || (path.endsWith('.mdx') && !TOP.test(path)));
  /** A misplaced entry is known by its name alone. */
  const names = new Set(ofEntries.map(nameOf));
  const isHidden = (name: ListName) => paths.includes(`${name}.yaml`);
  const lists = Object.keys(draft.lists) as ListName[];
  const used = Map.groupBy(referencesOf(draft), ({ list }) => list);
  // If only one id is used, the item is missing rather than the list.
  const areUsed = (name: ListName) => new Set(used.get(name)?.map(({ id }) => id)).size > 1;
  const missing = lists.filter((name) => draft.lists[name].missing && areUsed(name) && !isHidden(name));
  const renamed = renamedStrands(draft);
  const unnamed = nameless(draft);
  return {
    lacks: (need) => {
      if (need === 'all') return paths.some((path) => !read.has(path));
      if (need === 'entries') return ofEntries.length > 0;
      if (need === 'names')
        return unnamed.length > 0 || NAMING.some((name) => isHidden(name) || missing.includes(name));
      if (need === 'story') return paths.includes('story.mdx');
      return isHidden(need) || missing.includes(need);
    },
    missing,
    entry: (id) =>
      !known.has(id) &&
      (renamed.has(id.split('/')[0] ?? '') ||
        names.has(nameOf(id)) ||
        ofEntries.some((path) => path.endsWith('/') && id.startsWith(path))),
    renamed,
    causes: [
      ...new Set([
        ...draft.issues.filter(isCause).map(({ file }) => file),
        ...missing.map((name) => `${name}.yaml`),
        ...unnamed.map((name) => `${name}.yaml`),
        ...(renamed.size > 0 ? ['story.mdx'] : []),
      ]),
    ],
    strand: (id) => ofEntries.some((path) => !path.includes('/') || path.startsWith(`${id}/`)),
  };
}

/** The lists that say who people, organizations and outlets are. */
const NAMING = ['people', 'organizations', 'sources'] as const;

/** Lists with an item whose name could not be read. */
const nameless = ({ lists }: Draft): ListName[] =>
  NAMING.filter((list) =>
    lists[list].items.some(({ value }: { value: { id?: string; name?: string; publisher?: string } }) => {
      const name = list === 'sources' ? value.publisher : value.name;
      return value.id === undefined || name === undefined;
    }),
  );

/** Pairs of a strand without a folder and a folder without a strand: similar names, or the only ones. */
function renamedStrands({ front: { strands = [] }, entries }: Draft): Map<string, string> {
  const folders = new Set(entries.map(({ strand }) => strand));
  const empty = strands.map(({ id }) => id).filter((id) => !folders.has(id));
  const stray = [...folders].filter((folder) => !strands.some(({ id }) => id === folder));
  if (strands.length === 0) return new Map();
  if (empty.length === 1 && stray.length === 1) return new Map([[empty.join(), stray.join()]]);
  const pairs = new Map<string, string>();
  for (const folder of stray) {
    const near = nearest(folder, empty);
    if (near !== undefined && !pairs.has(near)) pairs.set(near, folder);
  }
  return pairs;
}

const TOP = /^(?:story|about)\.mdx$/;

const nameOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.mdx$/, '');
