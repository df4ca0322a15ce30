import { expect, test } from 'vitest';
import { readDraft } from '../../src/core/story/read/draft.ts';
import { editorFiles } from '../../src/tools/json-schemas.ts';
import { overMinimal } from '../stories/stories.ts';

/** The fields that an editor of this story asks for. */
async function required(name: string): Promise<{ story: unknown; source: unknown }> {
  const { files } = overMinimal(name);
  const written = editorFiles(readDraft(files), 'content');
  const [story, sources] = [
    '.astro/collections/story-front-matter.schema.json',
    '.vscode/schemas/sources.json',
  ].map((path) => written[path] as { required?: string[]; items?: { required: string[] } });
  return { story: story?.required, source: sources?.items?.required };
}

test('an editor does not ask a draft for what it may lack', async () => {
  const complete = await required('minimal');
  expect(complete.story).toEqual(expect.arrayContaining(['headline', 'asOf', 'summary']));
  expect(complete.source).toContain('accessed');
  const draft = await required('broken-draft');
  expect(draft.story).toEqual(expect.arrayContaining(['headline', 'published']));
  expect(draft.story).not.toEqual(expect.arrayContaining(['asOf']));
  expect(draft.story).not.toEqual(expect.arrayContaining(['summary']));
  expect(draft.source).not.toContain('accessed');
});
