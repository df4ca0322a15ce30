import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFiles } from '../core/story/read/files.ts';
import { readDraft } from '../core/story/read/draft.ts';
import { readArguments } from '../tools/arguments.ts';
import { run } from './run.ts';
import { jsonSchemas } from '../tools/json-schemas.ts';

/** Where .vscode/settings.json looks for the lists, and where Astro's editor extension looks for front matter. */
const LISTS = '.vscode/schemas';
const FRONT_MATTER = '.astro/collections';

/** `npm run schema -- [--story DIR]`: JSON Schemas for editors, with the ids that exist as choices. */
await run(async () => {
  const { story } = readArguments({ story: { type: 'string', default: 'content' } });
  const { files } = await readFiles(story);
  const draft = readDraft(files);
  const { entry, story: front, ...lists } = jsonSchemas(draft);
  await Promise.all([mkdir(LISTS, { recursive: true }), mkdir(FRONT_MATTER, { recursive: true })]);
  const write = (file: string, json: unknown) => writeFile(file, `${JSON.stringify(json, null, 2)}\n`);
  // The extension finds a file's schema by its address in lower case.
  const address = (file: string) =>
    decodeURIComponent(pathToFileURL(resolve(story, file)).href).toLowerCase();
  await Promise.all([
    ...Object.entries(lists).map(([name, json]) => write(`${LISTS}/${name}.json`, json)),
    write(`${FRONT_MATTER}/entries.schema.json`, entry),
    write(`${FRONT_MATTER}/story.schema.json`, front),
    write(`${FRONT_MATTER}/collections.json`, {
      collections: ['entries', 'story'].map((name) => ({ hasSchema: true, name })),
      entries: Object.fromEntries([
        [address('story.mdx'), 'story'],
        ...draft.entries.map(({ file }) => [address(file), 'entries']),
      ]),
    }),
  ]);
  console.log(`Wrote ${Object.keys(lists).length} schemas into ${LISTS} and 2 into ${FRONT_MATTER}.`);
  return 0;
});
