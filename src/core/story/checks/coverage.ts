import { suggest } from '../did-you-mean.ts';
import { claimsOf } from '../claims.ts';
import { issueAt } from '../issue.ts';
import type { Draft } from '../read/draft.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';
import { claimRefs } from './known-claims.ts';

/** A question has either answers, each an entry or a claim that is published, or a reason for having none. */
export const coverage: Check = (draft, unread) => {
  const { file, items } = draft.lists.coverage;
  const published = new Set([...draft.entries.map(({ id }) => id), ...claimRefs(draft)]);
  const takenBack = withdrawn(draft);
  return items.flatMap(({ value: { answers }, raw, positions }) => {
    // What cannot be read has an error of its own.
    if (typeof raw !== 'object' || raw === null) return [];
    if ('answers' in raw === 'whyNot' in raw) {
      const has = 'answers' in raw ? 'both answers and' : 'neither answers nor';
      const at = positionAt(positions, 'id');
      return [
        issueAt(
          'coverage',
          file,
          at,
          `This question has ${has} whyNot.`,
          'Write one of the two: answers: [strand/entry], or whyNot: the reason.',
        ),
      ];
    }
    return (answers ?? []).flatMap((ref, i) => {
      const at = positionAt(positions, `answers.${i}`);
      const why = takenBack.get(ref) ?? takenBack.get(entryOf(ref));
      if (why !== undefined) return [issueAt('coverage', file, at, `“${ref}” ${why}.`, ANOTHER)];
      if (published.has(ref) || unread.entry(entryOf(ref))) return [];
      const what = ref.includes('#') ? 'claim' : 'entry';
      return [
        issueAt('coverage', file, at, `There is no ${what} “${ref}”.`, suggest(ref, published) ?? ANOTHER),
      ];
    });
  });
};

const ANOTHER = 'Name another answer, or delete the answers and write whyNot.';

const entryOf = (ref: string): string => ref.split('#')[0] ?? '';

/** What happened to each entry and claim that no longer answers anything, by its reference. */
function withdrawn({ front, entries }: Draft): Map<string, string> {
  const gone = (front.withdrawn ?? []).map(({ id }) => id);
  const claims = entries.flatMap((entry) =>
    (entry.front.withdrawn ?? []).map(({ id }) => `${entry.id}#${id}`),
  );
  const retracted = entries.flatMap(({ id, blocks }) =>
    blocks.flatMap(claimsOf).flatMap((claim) => (claim.status === 'retracted' ? [`${id}#${claim.id}`] : [])),
  );
  return new Map([
    ...[...gone, ...claims].map((ref): [string, string] => [ref, 'was withdrawn']),
    ...retracted.map((ref): [string, string] => [ref, 'is retracted']),
  ]);
}
