import type { Source } from '../../schema/source.ts';
import { claimsOf } from '../claims.ts';
import { type Check, issue } from './check.ts';

/** A claim rests on at least one source that can carry it: weak and unverified ones cannot, alone. */
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
        issue(
          'carried',
          file,
          attributes['sources'] ?? at,
          `No source here can carry this alone: ${reasons}.`,
          'Cite a source that can, or leave this out.',
        ),
      ];
    }),
  );
};
