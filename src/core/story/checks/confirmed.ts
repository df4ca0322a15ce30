import type { Source } from '../../schema/source.ts';
import { claimsOf, originOf } from '../claims.ts';
import { type Check, issue } from './check.ts';

/** A confirmed claim rests on two origins: several outlets with one agency's copy are one. */
export const confirmed: Check = ({ entries, lists }) => {
  const sources = new Map(lists.sources.items.map(({ value }) => [value.id, value as Source]));
  return entries.flatMap(({ file, blocks }) =>
    blocks.flatMap(claimsOf).flatMap(({ status, sources: ids, at, attributes }) => {
      if (status !== 'confirmed') return [];
      const cited = ids.flatMap((id) => sources.get(id) ?? []);
      const origins = [...new Set(cited.map(originOf))];
      if (cited.length < ids.length || origins.length > 1) return [];
      return [
        issue(
          'confirmed',
          file,
          attributes['status'] ?? at,
          `This is called confirmed, and all of it goes back to ${origins.join(', ')}.`,
          'Cite a second origin, or leave status out: it is then “reported”.',
        ),
      ];
    }),
  );
};
