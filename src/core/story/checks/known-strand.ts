import { suggest } from '../did-you-mean.ts';
import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** Every folder of entries is a declared strand, and every declared strand has entries. */
export const knownStrand: Check = ({ front: { strands }, positions, entries }, unread) => {
  if (!strands) return [];
  const declared = strands.map(({ id }) => id);
  const folders = [...new Set(entries.map(({ strand }) => strand))];
  const renamed = [...unread.renamed.values()];
  const stray = folders
    .filter((folder) => !declared.includes(folder) && !renamed.includes(folder))
    .map((folder) =>
      issueAt(
        'known-strand',
        entries.find(({ strand }) => strand === folder)?.file ?? folder,
        { line: 1, column: 1 },
        `The folder ${folder} is not a strand of story.mdx.`,
        suggest(folder, declared) ?? 'Declare it under strands in story.mdx.',
      ),
    );
  const empty = declared.flatMap((id, index) => {
    if (folders.includes(id) || entries.length === 0 || unread.strand(id)) return [];
    const at = positionAt(positions, `strands.${index}.id`);
    const folder = unread.renamed.get(id);
    if (folder === undefined) {
      const message = `The strand ${id} has no entries.`;
      const hint = `Put entries into a folder named ${id}, or remove the strand.`;
      return [issueAt('known-strand', 'story.mdx', at, message, hint)];
    }
    const message = `The strand ${id} has no folder, and the folder ${folder} is no strand.`;
    const hint = `Rename the folder to ${id}, or the strand to ${folder}.`;
    return [{ ...issueAt('known-strand', 'story.mdx', at, message, hint), hides: [`${id}/`] }];
  });
  return [...stray, ...empty];
};
