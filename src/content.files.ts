import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from './story/issue.ts';
import type { StoryFile } from './story/read/draft.ts';

/** The files of a story folder that the reader knows: MDX and YAML, at the top and one folder down. */
export async function readFiles(folder: string): Promise<{ files: StoryFile[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const paths = await list(folder, issues);
  const files = await Promise.all(paths.map((path) => readText(folder, path, issues)));
  return { files: files.filter((file) => file !== undefined), issues };
}

async function list(folder: string, issues: Issue[]): Promise<string[]> {
  try {
    const all = await readdir(folder, { recursive: true });
    return all
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^([^/]+\/)?[^/.][^/]*\.(mdx|yaml)$/.test(path))
      .sort();
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code !== 'ENOENT' &&
      (error as NodeJS.ErrnoException).code !== 'ENOTDIR'
    )
      throw error;
    issues.push(
      at('story.mdx', `There is no folder ${folder}.`, 'Point --story at the folder that holds story.mdx.'),
    );
    return [];
  }
}

async function readText(folder: string, path: string, issues: Issue[]): Promise<StoryFile | undefined> {
  const bytes = await readFile(join(folder, path));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { path, text: text.replaceAll('\r\n', '\n') };
  } catch {
    issues.push(at(path, 'This file is not UTF-8 text.', 'Save it as UTF-8 in your editor.'));
    return undefined;
  }
}

const at = (file: string, message: string, hint: string): Issue => ({
  file,
  line: 1,
  column: 1,
  rule: 'files',
  severity: 'error',
  message,
  hint,
});
