import { suggest } from '../did-you-mean.ts';
import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** Every folder of entries is a declared strand, and every declared strand has entries. */
export const knownStrand: Check = ({ front: { strands }, positions, entries }) => {
  if (!strands) return [];
  const declared = strands.map(({ id }) => id);
  const filled = new Set(entries.map(({ strand }) => strand));
  const stray = entries
    .filter(({ strand }) => !declared.includes(strand))
    .map(({ file, strand }) =>
      issueAt(
        'known-strand',
        file,
        { line: 1, column: 1 },
        `The folder ${strand} is not a strand of story.mdx.`,
        suggest(strand, declared),
      ),
    );
  const empty = declared.flatMap((id, index) =>
    filled.has(id) || entries.length === 0
      ? []
      : [
          issueAt(
            'known-strand',
            'story.mdx',
            positionAt(positions, `strands.${index}.id`),
            `The strand ${id} has no entries.`,
            `Put entries into a folder named ${id}, or remove the strand.`,
          ),
        ],
  );
  return [...stray, ...empty];
};
