import type { Source } from '../../schema/source.ts';
import { claimsOf } from '../claims.ts';
import { draftDirectory } from '../directory.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** A confirmed claim has two origins: several outlets with one agency's copy are one. */
export const confirmed: Check = ({ entries, lists }) => {
  const { originOf } = draftDirectory(lists);
  const sources = new Map(lists.sources.items.map(({ value }) => [value.id, value as Source]));
  return entries.flatMap(({ file, blocks }) =>
    blocks.flatMap(claimsOf).flatMap(({ status, sources: ids, at, attributes }) => {
      if (status !== 'confirmed') return [];
      const cited = ids.flatMap((id) => sources.get(id) ?? []);
      const origins = [...new Set(cited.map(originOf))];
      if (cited.length < ids.length || origins.length > 1) return [];
      return [
        issueAt(
          'confirmed',
          file,
          attributes['status'] ?? at,
          `This is marked as confirmed, but its only origin is ${origins.join(', ')}.`,
          'Cite a second origin, or remove the status: it is then “reported”.',
        ),
      ];
    }),
  );
};
