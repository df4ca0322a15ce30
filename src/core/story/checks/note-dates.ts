import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** An entry cannot be published before the story, and a correction or update not before its entry. */
export const noteDates: Check = ({ front, entries }) => {
  const { published } = front;
  if (!published) return [];
  return entries.flatMap(({ file, front: entry, positions }) => [
    ...(entry.published && entry.published.end <= published.start
      ? [
          issueAt(
            'note-dates',
            file,
            positionAt(positions, 'published'),
            `This entry was published on ${entry.published.edtf}, before the story (${published.edtf}).`,
            'Correct one of the two; an entry that appeared with the story needs no date of publication.',
          ),
        ]
      : []),
    ...(['corrections', 'updates'] as const).flatMap((key) =>
      (entry[key] ?? []).flatMap(({ date }, index) =>
        date.end > (entry.published ?? published).start
          ? []
          : [
              issueAt(
                'note-dates',
                file,
                positionAt(positions, `${key}.${index}.date`),
                entry.published
                  ? `This is dated ${date.edtf}, before the entry was published on ${entry.published.edtf}.`
                  : `This is dated ${date.edtf}, before the story was published on ${published.edtf}.`,
                'Correct the date.',
              ),
            ],
      ),
    ),
  ]);
};
