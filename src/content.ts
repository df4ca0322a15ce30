import { getCollection, getEntry } from 'astro:content';
import { createStory } from './story/create-story.ts';
import type { Draft, EntryDraft, StoryFile } from './story/read/draft.ts';
import type { Story } from './story/story.ts';

let story: Promise<Story> | undefined;

/**
 * The story: the one door from Astro's store to the pages. Read once a build, and anew for every request of the
 * preview server.
 * @throws StoryError with every issue, if there are any
 */
export function loadStory(): Promise<Story> {
  if (import.meta.env.DEV) return readStory();
  return (story ??= readStory());
}

async function readStory(): Promise<Story> {
  const entries = await getCollection('entries');
  const item = await getEntry('story', 'story');
  if (!item) throw new Error('The store holds no story: the loader of src/content.config.ts did not run.');
  const { files, ...rest } = item.data as Omit<Draft, 'entries'> & { files: StoryFile[] };
  return createStory({ ...rest, entries: entries.map(({ data }) => data as unknown as EntryDraft) }, files);
}
