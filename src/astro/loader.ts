import type { Loader, LoaderContext } from 'astro/loaders';
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '../core/errors.ts';
import { type Checked, pretty } from '../core/story/check-story.ts';
import { locate, storyTime } from '../core/story/locate.ts';
import type { StoryFolder } from './story-folder.ts';

/** One entry of a collection, before its schema has read it. */
interface Item {
  id: string;
  data: unknown;
  /** The file that the entry is, inside the story's folder. */
  file?: string;
  /** The text of the file, which is MDX that Astro renders. */
  render?: string;
}

interface Source {
  name: string;
  folder: StoryFolder;
  /** The entries of the collection. */
  items: (checked: Checked) => Item[];
  /** Whether the entries are stored although the story has errors. */
  withErrors?: boolean;
  /** Reports a reading; one of the collections does. */
  report?: (checked: Checked, context: LoaderContext) => void;
}

/** The folder of checked texts for the preview, in Astro's own folder. */
const COPIES = '.astro/preview';

/** Milliseconds in which the changes that an editor makes to a file by saving it arrive. */
const SAVING = 20;

/**
 * Loads a collection from the story's folder. A story with errors stops a build with all of them; in the preview the
 * collection stays as it was, so that readers of the preview see the last story without errors.
 */
export const storyLoader = ({ name, folder, items, withErrors = false, report }: Source): Loader => ({
  name: `backgrounder-${name}`,
  async load(context) {
    const { store, watcher } = context;
    // Astro keeps entries of the previous build, and does not notice a change of a schema that is imported.
    store.clear();
    const fill = async () => {
      const reading = folder.read();
      const checked = await reading;
      if (reading !== folder.read()) return;
      if (checked.failed && !watcher) throw new ContentError(checked.issues, pretty(checked));
      report?.(checked, context);
      if (!checked.failed || withErrors) await replace(context, checked, items(checked));
    };
    await fill();
    watcher?.add(folder.path);
    let timer: NodeJS.Timeout;
    watcher?.on('all', (_event, path) => {
      if (!path.startsWith(folder.path + sep)) return;
      folder.changed();
      clearTimeout(timer);
      timer = setTimeout(() => void fill(), SAVING);
    });
  },
});

/**
 * Makes the store hold these items: only changes are written, because each makes the preview reload. Dates are put in the
 * story's time zone, as in the draft. The preview renders a copy of the text that was checked: the file itself may have
 * errors by then, and code.
 */
async function replace(
  { store, config, watcher, parseData, generateDigest }: LoaderContext,
  { folder, draft }: Checked,
  items: Item[],
): Promise<void> {
  const ids = new Set(items.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  const root = relative(fileURLToPath(config.root), folder).replaceAll('\\', '/');
  const time = storyTime(draft.front);
  for (const { id, data, file, render } of items) {
    const digest = generateDigest({ data, time, ...(render !== undefined && { render }) });
    if (store.get(id)?.digest === digest) continue;
    let filePath = file === undefined ? undefined : `${root}/${file}`;
    if (render !== undefined && file !== undefined && watcher) {
      filePath = `${COPIES}/${file}`;
      const copy = new URL(filePath, config.root);
      mkdirSync(new URL('.', copy), { recursive: true });
      writeFileSync(copy, render);
    }
    store.set({
      id,
      digest,
      data: locate(await parseData({ id, data: data as Record<string, unknown> }), time),
      ...(filePath === undefined ? {} : { filePath }),
      ...(render === undefined ? {} : { deferredRender: true }),
    });
  }
}
