import { claimsOf, type WrittenClaim } from '../claims.ts';
import { draftDirectory, isUnidentified } from '../directory.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** How a claim is known is written, unless it is safe to infer: no label is given by default. */
export const knownKind: Check = ({ entries, lists }) => {
  const { kindOf } = draftDirectory(lists);
  return entries.flatMap(({ file, blocks }) =>
    blocks.flatMap(claimsOf).flatMap((claim) => {
      const { type, by = '', at, attributes } = claim;
      // An unknown has no kind, and a speaker who is not listed has an error of its own.
      if (type === 'unknown' || type === 'quote' || kindOf({ ...claim, type }) !== undefined) return [];
      return [
        issueAt(
          'known-kind',
          file,
          attributes['by'] ?? at,
          `How this is known does not follow from “${by}”.`,
          hintFor(by),
        ),
      ];
    }),
  );
};

const hintFor = (by: NonNullable<WrittenClaim['by']>): string =>
  isUnidentified(by)
    ? 'Write kind="unnamed", "on-background" or "witness"; "on-record" if the speaker was named or spoke in public.'
    : 'Write kind="on-record" if the speaker said it in public, or "document", "reporting", "state-media", "on-background", "unnamed" or "witness".';
