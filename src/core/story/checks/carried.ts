import type { Source } from '../../schema/source.ts';
import { claimsOf } from '../claims.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** A claim cites at least one source that is neither weak nor unverified. */
export const carried: Check = ({ entries, lists }) => {
  const sources = new Map(lists.sources.items.map(({ value }) => [value.id, value as Source]));
  return entries.flatMap(({ file, blocks }) =>
    blocks.flatMap(claimsOf).flatMap(({ sources: ids, at, attributes }) => {
      const found = ids.flatMap((id) => sources.get(id) ?? []);
      if (
        ids.length === 0 ||
        found.length < ids.length ||
        found.some(({ weak, unverified }) => !weak && !unverified)
      )
        return [];
      const reasons = found.map(({ id, weak }) => `${id} is ${weak ? 'weak' : 'unverified'}`).join('; ');
      return [
        issueAt(
          'carried',
          file,
          attributes['sources'] ?? at,
          `No source here can support this on its own: ${reasons}.`,
          'Cite a source that can, or remove this.',
        ),
      ];
    }),
  );
};
