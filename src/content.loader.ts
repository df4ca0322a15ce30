import type { Loader } from 'astro/loaders';
import { resolve } from 'node:path';
import { readFiles } from './content.files.ts';
import { type Draft, readDraft, type StoryFile } from './story/read/draft.ts';

interface Reading {
  /** Counts the readings, so that a later one can be told from this. */
  reading: number;
  draft: Draft;
  files: StoryFile[];
}

type Item = { id: string } & Record<string, unknown>;

/** The entries, each with its body in blocks: no entry becomes a module of the bundler. */
export const entriesLoader = (): Loader =>
  loader('entries', ({ draft }) => draft.entries.map((entry) => ({ ...entry })));

/** Everything of the story that is not an entry, as one item, with the texts that an error shows. */
export const storyLoader = (): Loader =>
  loader('story', ({ draft: { entries: _entries, ...draft }, ...rest }) => [
    { id: 'story', ...draft, ...rest },
  ]);

/**
 * Fills a collection from the story folder. Nothing is kept from an earlier build: Astro's own cache does not
 * notice a schema that was tightened, and a newsroom must. Issues are stored, not thrown: whoever asks for the
 * story meets them all, in the terminal and as the page's overlay in `npm run dev`.
 */
function loader(name: string, itemsOf: (reading: Reading) => Item[]): Loader {
  return {
    name,
    async load({ store, watcher }) {
      const folder = resolve(process.env['BACKGROUNDER_STORY'] ?? 'content');
      const fill = async () => {
        const reading = await readOnce(folder);
        store.clear();
        for (const item of itemsOf(reading)) store.set({ id: item.id, data: item });
      };
      await fill();
      watcher?.add(folder);
      watcher?.on('all', (_event, path) => {
        if (!resolve(path).startsWith(folder)) return;
        latest = undefined;
        void fill();
      });
    },
  };
}

/** One reading serves both collections, until a file changes. */
let latest: Promise<Reading> | undefined;
let readings = 0;

function readOnce(folder: string): Promise<Reading> {
  return (latest ??= (async () => {
    const { files, issues } = await readFiles(folder);
    const draft = readDraft(files);
    return { reading: ++readings, files, draft: { ...draft, issues: [...issues, ...draft.issues] } };
  })());
}
