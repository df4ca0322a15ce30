import { getCollection, getEntry } from 'astro:content';
import { createStory } from './story/create-story.ts';
import type { Draft, EntryDraft, StoryFile } from './story/read/draft.ts';
import type { Story } from './story/story.ts';

/** What the loader stores of a story beside its entries; `reading` counts the readings of its files. */
type StoryItem = Omit<Draft, 'entries'> & { files: StoryFile[]; reading: number };

let latest: { reading: number; story: Promise<Story> } | undefined;

/**
 * The story: the one door from Astro's store to the pages. Made once for each reading of its files, so that all who
 * ask for it hold the same entries, in a build as in the preview.
 * @throws StoryError with every issue, if there are any
 */
export async function loadStory(): Promise<Story> {
  const item = await getEntry('story', 'story');
  if (!item) throw new Error('The store holds no story: the loader of src/content.config.ts did not run.');
  const { reading, ...rest } = item.data as StoryItem;
  if (latest?.reading !== reading) latest = { reading, story: makeStory(rest) };
  return latest.story;
}

async function makeStory({ files, ...rest }: Omit<StoryItem, 'reading'>): Promise<Story> {
  const entries = await getCollection('entries');
  return createStory({ ...rest, entries: entries.map(({ data }) => data as unknown as EntryDraft) }, files);
}
