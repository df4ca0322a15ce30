import { join } from 'node:path';
import { checkDraft } from '../../src/core/story/checks/checks.ts';
import { formatIssues } from '../../src/core/story/issue.ts';
import { type Draft, readDraft, type StoryFile } from '../../src/core/story/read/draft.ts';
import { readFiles } from '../../src/core/story/read/files.ts';
import type { List } from '../../src/core/story/read/list.ts';
import type { Story } from '../../src/core/story/story.ts';
import { type EntryData, type StoryData, storyFrom } from '../../src/core/story/story-from.ts';
import { STORIES } from './stories.ts';

/** The checked story of a fixture, or of any folder. */
export async function loadStory(name: string): Promise<Story> {
  const { files } = await readFiles(join(STORIES, name));
  return createStory(files);
}

/** The checked story of files. */
export function createStory(files: StoryFile[]): Story {
  const draft = readDraft(files);
  const errors = checkDraft(draft).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(formatIssues(errors, files));
  return storyFrom(storyData(draft));
}

/** The content of a draft without errors, as the collections hold it. */
export const storyData = ({ front, body, entries, lists }: Draft): StoryData => ({
  front: front as StoryData['front'],
  body,
  entries: entries.map(({ id, strand, slug, front: fields, blocks }) => ({
    ...{ id, strand, slug, blocks },
    front: fields as EntryData['front'],
  })),
  sources: values(lists.sources),
  people: values(lists.people),
  organizations: values(lists.organizations),
  places: values(lists.places),
  glossary: values(lists.glossary),
  figures: values(lists.figures),
  coverage: values(lists.coverage),
});

const values = <T>({ items }: List<T>): T[] => items.map(({ value }) => value as T);
