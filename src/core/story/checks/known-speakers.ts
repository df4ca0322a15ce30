import { suggest } from '../did-you-mean.ts';
import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** A quotation's speaker is a listed person or organization, unless unnamed; a person's side is declared. */
export const knownSpeakers: Check = ({ front, entries, lists: { people, organizations } }) => {
  const speakers = new Set([...people.ids, ...organizations.ids]);
  const quotes = entries.flatMap(({ file, blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'quote' || block.kind === 'unnamed' || speakers.has(block.speaker)) return [];
      return [
        issueAt(
          'known-speakers',
          file,
          block.attributes['speaker'] ?? block.at,
          `There is no speaker “${block.speaker}” in people.yaml or organizations.yaml.`,
          suggest(block.speaker, speakers) ??
            'Add the speaker there, or write kind="unnamed" and describe the speaker.',
        ),
      ];
    }),
  );
  const sides = new Set(front.sides?.map(({ id }) => id));
  const strangers = [people, organizations].flatMap(({ file, items }) =>
    items.flatMap(({ value: { side }, positions }) =>
      front.sides === undefined || side === undefined || sides.has(side)
        ? []
        : [
            issueAt(
              'known-speakers',
              file,
              positionAt(positions, 'side'),
              `There is no side “${side}” in story.mdx.`,
              suggest(side, sides),
            ),
          ],
    ),
  );
  return [...quotes, ...strangers];
};
