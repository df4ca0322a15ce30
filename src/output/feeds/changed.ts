import type { DatedNote } from '../../core/schema/correction.ts';
import type { Entry, Story } from '../../core/story/story.ts';

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

/** As many entries as a feed holds: a reader's program fetches the whole of it again and again. */
const MOST_IN_FEED = 500;

/**
 * The entries of a feed, the newest change first; of those that changed together, the latest development first. Of a
 * long story, those that changed last.
 */
export function byChange(story: Pick<Story, 'entries' | 'published'>): { entry: Entry; changed: number }[] {
  return story.entries
    .toReversed()
    .map((entry) => ({ entry, changed: changedAt(entry, story) }))
    .sort((a, b) => b.changed - a.changed)
    .slice(0, MOST_IN_FEED);
}
