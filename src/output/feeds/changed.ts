import type { DatedNote } from '../../core/schema/correction.ts';
import { notes } from '../../core/story/changes.ts';
import type { Entry, Story } from '../../core/story/story.ts';

/** Every dated change of an entry since publication: corrections, updates, withdrawn claims. */
export const changesTo = ({ corrections, updates, withdrawn }: Notes): DatedNote[] => [
  ...corrections,
  ...updates,
  ...withdrawn,
];

type Notes = Pick<Entry, 'corrections' | 'updates' | 'withdrawn'>;

/**
 * When an entry last changed, in milliseconds: at its newest dated change, else when it was published.
 * The clock of the build is not used, so two builds agree, and feed readers show an entry again only for a reason.
 */
export const changedAt = (entry: Entry): number => newest(entry.published.start, changesTo(entry));

/** When anything in the story last changed. */
export const storyChangedAt = (story: Story): number =>
  Math.max(
    newest(story.published.start, [...changesTo(story), ...story.figures.flatMap(notes)]),
    ...story.entries.map(changedAt),
  );

/** A change dated only to the month of publication starts before the day of publication. */
const newest = (published: number, changes: DatedNote[]): number =>
  changes.reduce((latest, { date }) => Math.max(latest, date.start), published);

/** A feed has at most this many entries, because feed readers fetch all of it again and again. */
const MAX_IN_FEED = 500;

/**
 * The entries of a feed, the newest change first; of entries that changed at the same time, the latest development
 * first. A long story has only those that changed last, and a draft none, because nothing in it is published.
 */
export function byChange(story: Pick<Story, 'entries' | 'draft'>): { entry: Entry; changed: number }[] {
  if (story.draft) return [];
  return story.entries
    .toReversed()
    .map((entry) => ({ entry, changed: changedAt(entry) }))
    .sort((a, b) => b.changed - a.changed)
    .slice(0, MAX_IN_FEED);
}
