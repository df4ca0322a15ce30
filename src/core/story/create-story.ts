import { ContentError } from '../errors.ts';
import type { EntryFrontMatter } from '../schema/entry.ts';
import type { StoryFrontMatter } from '../schema/story.ts';
import { CHECKS } from './checks/checks.ts';
import { byPlace, countIssues, formatIssues, type Issue } from './issue.ts';
import type { Draft, EntryDraft, StoryFile } from './read/draft.ts';
import type { List } from './read/list.ts';
import type { Story } from './story.ts';
import { type EntryData, type StoryData, storyFrom } from './story-from.ts';

/** Every issue of a draft, from reading it and from the checks, sorted by place. */
export function checkDraft(draft: Draft): Issue[] {
  return [...draft.issues, ...CHECKS.flatMap((check) => check(draft))].sort(byPlace);
}

/**
 * Turns a draft into the one checked `Story`.
 * @param files the texts that the draft was read from, for the lines that an error shows
 * @throws ContentError if anything is wrong; warnings do not count
 */
export function createStory(draft: Draft, files: StoryFile[]): Story {
  const { issues, story } = checkedStory(draft);
  if (story) return story;
  throw new ContentError(issues, `${formatIssues(issues, files)}\n\n${countIssues(issues)}`);
}

/** Every issue of a draft, and the story if none of them is an error. */
export function checkedStory(draft: Draft): { issues: Issue[]; story: Story | undefined } {
  const issues = checkDraft(draft);
  const failed = issues.some(({ severity }) => severity === 'error');
  return { issues, story: failed ? undefined : storyFrom(storyData(draft)) };
}

/** The content of a draft that has no errors: everything in it could be read. */
export const storyData = ({ front, body, entries, lists }: Draft): StoryData => ({
  front: front as StoryFrontMatter,
  body,
  entries: entries.map(entryData),
  sources: values(lists.sources),
  people: values(lists.people),
  organizations: values(lists.organizations),
  places: values(lists.places),
  glossary: values(lists.glossary),
  figures: values(lists.figures),
});

const entryData = ({ id, strand, slug, front, blocks }: EntryDraft): EntryData => ({
  id,
  strand,
  slug,
  front: front as EntryFrontMatter,
  blocks,
});

const values = <T>({ items }: List<T>): T[] => items.map(({ value }) => value as T);
