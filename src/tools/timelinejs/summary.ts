import type { Note } from './note.ts';
import { REPORT } from './report.ts';
import type { ImportedStory } from './story.ts';

/** What a terminal shows after an import: what was made, what was not carried, counted, and what is next. */
export function summaryText(
  { entries, strands, chapters, sources, notes }: ImportedStory,
  folder: string,
): string {
  const alone = entries.filter((entry) => entry.alone).length;
  const made = [
    counted(entries.length, 'entry', 'entries'),
    counted(strands.length, 'strand'),
    ...(chapters.length > 0 ? [counted(chapters.length, 'chapter')] : []),
    counted(sources.items.length, 'source'),
  ];
  const kept = notes.filter(({ kind }) => kind === 'kept');
  const doubtful = notes.filter(({ kind }) => kind === 'read as');
  return [
    `Wrote ${folder}: ${made.join(', ')}.`,
    ...(alone > 0
      ? [
          `${counted(alone, 'entry rests', 'entries rest')} on the imported timeline alone; ${folder}/${REPORT} lists them.`,
        ]
      : []),
    ...(doubtful.length > 0 ? [`To look at, in ${folder}/${REPORT}: ${byWhat(doubtful)}.`] : []),
    ...(kept.length > 0 ? [`Not carried, and kept in ${folder}/${REPORT}: ${byWhat(kept)}.`] : []),
    `See it with: npm run dev -- --story ${folder}`,
  ].join('\n');
}

/** The events and eras that are in no part of the story, each with what to type. */
export function leftOutText(notes: Note[]): string {
  const left = notes.filter(({ kind }) => kind === 'left out');
  const lines = left.map(
    ({ where, message, hint, what }) =>
      `${where}, ${what}: ${message}${hint === undefined ? '' : `\n  → ${hint}`}`,
  );
  return left.length === 0 ? '' : [`Left out, and kept in ${REPORT}: ${byWhat(left)}.`, ...lines].join('\n');
}

/** “3 backgrounds, 1 picture”, the most frequent first. */
function byWhat(notes: Note[]): string {
  const counts = Map.groupBy(notes, ({ what }) => what);
  return [...counts]
    .toSorted(([a, { length: m }], [b, { length: n }]) => n - m || (a < b ? -1 : 1))
    .map(([what, { length }]) => `${length} × ${what}`)
    .join(', ');
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
