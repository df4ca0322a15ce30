import type { DatedNote } from '../schema/correction.ts';
import type { Entry, Story } from './story.ts';

/** A correction or an update, and the entry that it concerns; without one, the explainer. */
export interface Change extends DatedNote {
  kind: 'Correction' | 'Update';
  entry?: Entry;
}

/** Every correction and update, the newest first. */
export function changesOf(story: Pick<Story, 'corrections' | 'updates' | 'entries'>): Change[] {
  const all = [
    notes(story),
    ...story.entries.map((entry) => notes(entry).map((change) => ({ ...change, entry }))),
  ];
  return all.flat().sort((a, b) => b.date.start - a.date.start);
}

/** The corrections and updates of an entry or of the explainer, the newest first. */
export function notes({
  corrections,
  updates,
}: {
  corrections: DatedNote[];
  updates: DatedNote[];
}): Change[] {
  return [
    ...corrections.map((note) => ({ ...note, kind: 'Correction' as const })),
    ...updates.map((note) => ({ ...note, kind: 'Update' as const })),
  ].sort((a, b) => b.date.start - a.date.start);
}
