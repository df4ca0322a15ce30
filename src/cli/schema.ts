import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readDraft } from '../core/story/read/draft.ts';
import { readFiles } from '../core/story/read/files.ts';
import { editorFiles } from '../tools/json-schemas.ts';
import { reference } from '../tools/reference.ts';
import { STORY } from './arguments.ts';
import { defineCommand, runIfMain } from './run.ts';

/** The broken stories, whose messages are the examples of the reference; only a development checkout has them. */
const STORIES = 'tests/stories';

export const schema = defineCommand({
  name: 'schema',
  about: 'Writes JSON Schemas for editors, with the existing ids as choices.',
  options: { story: STORY },
  async run({ story }) {
    const { files } = await readFiles(story);
    const written = Object.entries(editorFiles(readDraft(files), story));
    const folders = [...new Set(written.map(([path]) => dirname(path)))];
    for (const folder of folders) await mkdir(folder, { recursive: true });
    for (const [path, json] of written) await writeFile(path, `${JSON.stringify(json, null, 2)}\n`);
    if (existsSync(STORIES)) await writeFile('.github/REFERENCE.md', reference(STORIES));
    console.log(`Wrote ${written.length} files into ${folders.join(' and ')}.`);
    return 0;
  },
});

await runIfMain(import.meta, schema);
