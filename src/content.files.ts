import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Issue } from './story/issue.ts';
import { type StoryFile, storyFile } from './story/read/draft.ts';

const MAX_BYTES = 1_000_000;

/** The reader knows MDX and YAML, at the top of a story folder and one folder down. */
export const isStoryPath = (path: string): boolean => /^([^/.][^/]*\/)?[^/.][^/]*\.(mdx|yaml)$/.test(path);

/** The files of a story folder that the reader knows. */
export async function readFiles(folder: string): Promise<{ files: StoryFile[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const paths = await list(folder, issues);
  const root = paths.length > 0 ? await realpath(folder) : folder;
  const files = await Promise.all(paths.map((path) => readText(root, path, issues)));
  return { files: files.filter((file) => file !== undefined), issues };
}

async function list(folder: string, issues: Issue[]): Promise<string[]> {
  try {
    const all = await readdir(folder, { recursive: true });
    return all
      .map((path) => path.replaceAll('\\', '/'))
      .filter(isStoryPath)
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    const hint = 'Point --story at the folder that holds story.mdx.';
    issues.push(issueAt('story.mdx', `There is no folder ${folder}.`, hint));
    return [];
  }
}

async function readText(root: string, path: string, issues: Issue[]): Promise<StoryFile | undefined> {
  const file = join(root, path);
  const [{ size }, real] = await Promise.all([lstat(file), realpath(file).catch(() => '')]);
  if (!real.startsWith(root + sep)) {
    issues.push(issueAt(path, 'This is a link to a file outside the story.', 'Copy the file here instead.'));
    return undefined;
  }
  if (size > MAX_BYTES) {
    const megabytes = `${(size / 1_000_000).toFixed(1)} MB`;
    issues.push(
      issueAt(
        path,
        `This file has ${megabytes}; one is the most.`,
        'Split it, or take out what is not text.',
      ),
    );
    return undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return storyFile(path, text);
  } catch {
    issues.push(issueAt(path, 'This file is not UTF-8 text.', 'Save it as UTF-8 in your editor.'));
    return undefined;
  }
}

const issueAt = (file: string, message: string, hint: string): Issue => ({
  file,
  line: 1,
  column: 1,
  rule: 'files',
  severity: 'error',
  message,
  hint,
});
