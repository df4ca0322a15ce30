import type { DatedNote } from '../schema/correction.ts';
import type { Entry, Story } from './story.ts';

/** A correction, an update, a withdrawal or a new entry, and the entry that it concerns; without one, the explainer. */
export interface Change extends DatedNote {
  kind: 'correction' | 'update' | 'withdrawal' | 'addition';
  entry?: Entry;
}

type Noted = Pick<Entry, 'corrections' | 'updates' | 'withdrawn'>;

/** Every change since publication, the newest first. */
export function changesOf(
  story: Pick<Story, 'published' | 'corrections' | 'updates' | 'withdrawn' | 'entries' | 'figures'>,
): Change[] {
  const ofEntries = story.entries.flatMap((entry) =>
    [...notes(entry), ...withdrawals(entry), ...addition(entry, story)].map((change) => ({
      ...change,
      entry,
    })),
  );
  return [...notes(story), ...story.figures.flatMap(notes), ...withdrawals(story), ...ofEntries].sort(
    newestFirst,
  );
}

/** The corrections and updates of an entry or of the explainer, the newest first. */
export function notes({ corrections, updates }: Pick<Noted, 'corrections' | 'updates'>): Change[] {
  return [
    ...corrections.map((note) => ({ ...note, kind: 'correction' as const })),
    ...updates.map((note) => ({ ...note, kind: 'update' as const })),
  ].sort(newestFirst);
}

const withdrawals = ({ withdrawn }: Pick<Noted, 'withdrawn'>): Change[] =>
  withdrawn.map(({ date, text }) => ({ date, text, kind: 'withdrawal' }));

/** An entry that was published after the story is a change of it. */
const addition = ({ published, dek }: Entry, story: Pick<Story, 'published'>): Change[] =>
  published.start < story.published.end ? [] : [{ date: published, text: dek, kind: 'addition' }];

const newestFirst = (a: Change, b: Change): number => b.date.start - a.date.start;
