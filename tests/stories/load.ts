import { join } from 'node:path';
import { readFiles } from '../../src/core/story/read/files.ts';
import { createStory } from '../../src/core/story/create-story.ts';
import { readDraft } from '../../src/core/story/read/draft.ts';
import type { Story } from '../../src/core/story/story.ts';
import { STORIES } from './stories.ts';

/** The checked story of a fixture, or of any folder. */
export async function loadStory(name: string): Promise<Story> {
  const { files } = await readFiles(join(STORIES, name));
  return createStory(readDraft(files), files);
}
