import type { DatedNote } from '../schema/correction.ts';
import { changesOf } from '../story/changes.ts';
import type { Entry, Story } from '../story/story.ts';

/**
 * When an entry last changed, in milliseconds: with its newest correction or update, else with the story's first
 * publication. Never by a clock, so that two builds agree and a reader is called back only for a reason.
 */
export const changedAt = (entry: Entry, { published }: Pick<Story, 'published'>): number =>
  newest(published.start, [...entry.corrections, ...entry.updates]);

/** When anything of the story last changed. */
export const storyChangedAt = (story: Story): number => newest(story.published.start, changesOf(story));

/** A note may be dated to the month of publication alone: then the story's own day is the later. */
const newest = (published: number, notes: DatedNote[]): number =>
  Math.max(published, ...notes.map(({ date }) => date.start));

/** The entries, the newest change first; of those that changed together, the latest development first. */
export function byChange(story: Story): { entry: Entry; changed: number }[] {
  return story.entries
    .toReversed()
    .map((entry) => ({ entry, changed: changedAt(entry, story) }))
    .sort((a, b) => b.changed - a.changed);
}
