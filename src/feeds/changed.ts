import type { DatedNote } from '../schema/correction.ts';
import type { Entry, Story } from '../story/story.ts';

/** Every dated change of an entry since it was published: corrections, updates, claims taken back. */
export const changesTo = ({ corrections, updates, withdrawn }: Notes): DatedNote[] => [
  ...corrections,
  ...updates,
  ...withdrawn,
];

type Notes = Pick<Entry, 'corrections' | 'updates' | 'withdrawn'>;

/**
 * When an entry last changed, in milliseconds: with its newest change, else with the story's first publication.
 * Never by a clock, so that two builds agree and a reader is called back only for a reason.
 */
export const changedAt = (entry: Entry, { published }: Pick<Story, 'published'>): number =>
  newest(published.start, changesTo(entry));

/** When anything of the story last changed. */
export const storyChangedAt = (story: Story): number =>
  newest(story.published.start, [...changesTo(story), ...story.entries.flatMap(changesTo)]);

/** A change may be dated to the month of publication alone: then the story's own day is the later. */
const newest = (published: number, changes: DatedNote[]): number =>
  changes.reduce((latest, { date }) => Math.max(latest, date.start), published);

/** The entries, the newest change first; of those that changed together, the latest development first. */
export function byChange(story: Story): { entry: Entry; changed: number }[] {
  return story.entries
    .toReversed()
    .map((entry) => ({ entry, changed: changedAt(entry, story) }))
    .sort((a, b) => b.changed - a.changed);
}
