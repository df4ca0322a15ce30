import type { Positions } from '../../schema/body.ts';
import type { DatedNote } from '../../schema/correction.ts';
import type { Span } from '../../schema/span.ts';
import { type Issue, issueAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** An entry cannot be published before the story, and a correction or update not before what it is a note on. */
export const noteDates: Check = ({ front, positions, entries, lists: { figures } }) => {
  const { published } = front;
  if (!published) return [];
  const story = { published, name: 'story' };
  return [
    ...earlyNotes('story.mdx', front, positions, story),
    ...figures.items.flatMap((item) => earlyNotes(figures.file, item.value, item.positions, story)),
    ...entries.flatMap(({ file, front: entry, positions: places }) => [
      ...(entry.published && entry.published.end <= published.start
        ? [
            issueAt(
              'note-dates',
              file,
              positionAt(places, 'published'),
              `This entry was published on ${entry.published.edtf}, before the story (${published.edtf}).`,
              'Correct one of the two; an entry that appeared with the story needs no date of publication.',
            ),
          ]
        : []),
      ...earlyNotes(
        file,
        entry,
        places,
        entry.published ? { published: entry.published, name: 'entry' } : story,
      ),
    ]),
  ];
};

interface Noted {
  corrections?: DatedNote[] | undefined;
  updates?: DatedNote[] | undefined;
}

const earlyNotes = (
  file: string,
  noted: Noted,
  positions: Positions,
  { published, name }: { published: Span; name: string },
): Issue[] =>
  (['corrections', 'updates'] as const).flatMap((key) =>
    (noted[key] ?? []).flatMap(({ date }, index) =>
      date.end > published.start
        ? []
        : [
            issueAt(
              'note-dates',
              file,
              positionAt(positions, `${key}.${index}.date`),
              `This is dated ${date.edtf}, before the ${name} was published on ${published.edtf}.`,
              'Correct the date.',
            ),
          ],
    ),
  );
