import type { Positions } from '../../schema/body.ts';
import { type Issue, warningAt } from '../issue.ts';
import { markupIn } from '../markup.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** A warning for Markdown in front matter and lists: readers would see its signs. */
export const plainText: Check = ({ raw, positions, entries, lists }) => [
  ...markupOf(raw, 'story.mdx', positions),
  ...entries.flatMap((entry) => markupOf(entry.raw, entry.file, entry.positions)),
  ...Object.values(lists).flatMap(({ file, items }) =>
    items.flatMap((item) => markupOf(item.raw, file, item.positions)),
  ),
];

function markupOf(value: unknown, file: string, positions: Positions, path: string[] = []): Issue[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, child]) => markupOf(child, file, positions, [...path, key]));
  if (typeof value !== 'string' || ADDRESS.test(value)) return [];
  const markup = markupIn(value);
  if (markup === undefined) return [];
  return [
    warningAt(
      'plain-text',
      file,
      positionAt(positions, path.join('.')),
      `This field is plain text, so readers would see “${markup}” as it is.`,
      'Write the words without signs, or put them into a body.',
    ),
  ];
}

const ADDRESS = /^https?:\/\//;
