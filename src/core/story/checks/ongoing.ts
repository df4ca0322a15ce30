import type { Position } from '../../schema/body.ts';
import type { Span } from '../../schema/span.ts';
import { issueAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** What goes on was already going on when the story was checked. */
export const ongoing: Check = ({ front, positions, entries }) => {
  const { asOf, chapters = [] } = front;
  if (!asOf) return [];
  const check = (date: Span | undefined, file: string, at: () => Position) =>
    date?.open !== 'end' || date.start < asOf.end
      ? []
      : [
          issueAt(
            'ongoing',
            file,
            at(),
            `“${date.edtf}” goes on from a time after ${asOf.edtf}, up to which the story was checked.`,
            'Write a later asOf in story.mdx, or the date without /.. here.',
          ),
        ];
  return [
    ...entries.flatMap(({ file, front: { date }, positions: own }) =>
      check(date, file, () => positionAt(own, 'date')),
    ),
    ...chapters.flatMap(({ date }, index) =>
      check(date, 'story.mdx', () => positionAt(positions, `chapters.${index}.date`)),
    ),
  ];
};
