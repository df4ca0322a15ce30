import { getEntry } from 'astro:content';
import { heldStory } from './content.held.ts';
import type { Story } from './core/story/story.ts';

/**
 * The story that the pages show, as it was last read. Asking Astro's store first ties a page of the preview to the
 * reading.
 * @throws ContentError with every issue, if there are any
 */
export async function loadStory(): Promise<Story> {
  await getEntry('story', 'story');
  const story = heldStory();
  if (!story) throw new Error('No story was read: the loader of src/content.config.ts did not run.');
  return story;
}
