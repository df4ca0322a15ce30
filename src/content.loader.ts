import type { Loader } from 'astro/loaders';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles } from './content.files.ts';
import { readDraft } from './story/read/draft.ts';

/** Where the story is: the one setting that the commands hand to Astro. */
export const storyFolder = (): string => resolve(process.env['BACKGROUNDER_STORY'] ?? 'content');

/**
 * Reads the story folder once and stores one item an entry. Nothing is kept from an earlier build: Astro's own
 * cache does not notice a schema that was tightened, and a newsroom must. Issues are stored, not thrown: whoever
 * asks for the story meets them all, in the terminal and as the page's overlay in `npm run dev`.
 */
export function entriesLoader(): Loader {
  return {
    name: 'entries',
    async load({ store, watcher, config }) {
      const folder = storyFolder();
      const fill = async () => {
        const { draft } = await read(folder);
        store.clear();
        for (const entry of draft.entries) {
          const filePath = relative(fileURLToPath(config.root), resolve(folder, entry.file));
          store.set({ id: entry.id, data: { ...entry }, filePath });
        }
      };
      await fill();
      watchFolder(watcher, folder, fill);
    },
  };
}

/** Everything of the story that is not an entry, as one item. */
export function storyLoader(): Loader {
  return {
    name: 'story',
    async load({ store, watcher }) {
      const folder = storyFolder();
      const fill = async () => {
        const { draft, files } = await read(folder);
        const { entries: _entries, ...rest } = draft;
        store.clear();
        store.set({ id: 'story', data: { ...rest, files } });
      };
      await fill();
      watchFolder(watcher, folder, fill);
    },
  };
}

async function read(folder: string) {
  const { files, issues } = await readFiles(folder);
  const draft = readDraft(files);
  return { files, draft: { ...draft, issues: [...issues, ...draft.issues] } };
}

type Watcher = Parameters<Loader['load']>[0]['watcher'];

function watchFolder(watcher: Watcher, folder: string, fill: () => Promise<void>): void {
  if (!watcher) return;
  watcher.add(folder);
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, (path) => {
      if (resolve(path).startsWith(folder)) void fill();
    });
  }
}
