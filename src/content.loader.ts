import type { Loader } from 'astro/loaders';
import { resolve } from 'node:path';
import { readFiles } from './core/story/read/files.ts';
import { heldStory, holdStory } from './content.held.ts';
import { createStory } from './core/story/create-story.ts';
import { readDraft } from './core/story/read/draft.ts';

/**
 * Reads the story folder and holds the story for the pages. Astro's store is given the number of the reading alone: it
 * would copy every entry four times, and does not notice a schema that was tightened. Issues are held, not
 * thrown: whoever asks for the story meets them all, in the terminal and as the page's overlay in `npm run dev`. A
 * build hands over the story that it checked, so that it shows no other.
 */
export const storyLoader = (): Loader => ({
  name: 'story',
  async load({ store, watcher }) {
    const folder = resolve(process.env['BACKGROUNDER_STORY'] ?? 'content');
    let latest = 0;
    const read = async () => {
      const reading = ++latest;
      const { files, issues } = await readFiles(folder);
      if (reading !== latest) return;
      const draft = readDraft(files);
      holdStory(() => createStory({ ...draft, issues: [...issues, ...draft.issues] }, files));
      store.set({ id: 'story', data: { reading } });
    };
    store.clear();
    if (watcher || heldStory() === undefined) await read();
    else store.set({ id: 'story', data: { reading: 0 } });
    watcher?.add(folder);
    watcher?.on('all', (_event, path) => {
      if (resolve(path).startsWith(folder)) void read();
    });
  },
});
