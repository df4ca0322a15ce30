import { positionAt } from '../read/positions.ts';
import { issueAt } from '../issue.ts';
import type { Check } from './check.ts';

/** A correction or update cannot come before the story was published. */
export const noteDates: Check = ({ front, entries }) => {
  const { published } = front;
  if (!published) return [];
  return entries.flatMap(({ file, front: entry, positions }) =>
    (['corrections', 'updates'] as const).flatMap((key) =>
      (entry[key] ?? []).flatMap(({ date }, index) =>
        date.end > published.start
          ? []
          : [
              issueAt(
                'note-dates',
                file,
                positionAt(positions, `${key}.${index}.date`),
                `This is dated ${date.edtf}, before the story was published on ${published.edtf}.`,
                'Correct the date.',
              ),
            ],
      ),
    ),
  );
};
