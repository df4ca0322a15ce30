import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Issue, issueAt } from '../issue.ts';
import { type StoryFile, storyFile } from './draft.ts';

const MAX_BYTES = 1_000_000;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** MDX and YAML files at the top of a story folder and one folder down are read; hidden files are not. */
export const isStoryPath = (path: string): boolean => /^([^/.][^/]*\/)?[^/.][^/]*\.(mdx|yaml)$/.test(path);

/** Reads the files of a story folder. */
export async function readFiles(folder: string): Promise<{ files: StoryFile[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const paths = await list(folder, issues);
  const root = paths.length > 0 ? await realpath(folder) : folder;
  const files = paths.map((path) => readText(root, path, issues));
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
    const hint = 'Point --story at the folder that contains story.mdx.';
    issues.push(issueIn('story.mdx', `There is no folder ${folder}.`, hint));
    return [];
  }
}

/** Synchronous, because a promise for each of thousands of small files takes twice as long. */
function readText(root: string, path: string, issues: Issue[]): StoryFile | undefined {
  const file = join(root, path);
  const { size } = lstatSync(file);
  if (!isInside(root, file)) {
    issues.push(issueIn(path, 'This is a link to a file outside the story.', 'Copy the file here instead.'));
    return undefined;
  }
  if (size > MAX_BYTES) {
    const megabytes = `${(size / 1_000_000).toFixed(1)} MB`;
    issues.push(
      issueIn(
        path,
        `This file has ${megabytes}; the limit is 1 MB.`,
        'Split it, or remove what is not text.',
      ),
    );
    return undefined;
  }
  try {
    return storyFile(path, UTF8.decode(readFileSync(file)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    issues.push(
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? issueIn(path, 'This file is not UTF-8 text.', 'Save it as UTF-8 in your editor.')
        : issueIn(path, `This file cannot be read (${code}).`, 'Make it a plain file that you may read.'),
    );
    return undefined;
  }
}

function isInside(root: string, file: string): boolean {
  try {
    return realpathSync.native(file).startsWith(root + sep);
  } catch {
    return false;
  }
}

const issueIn = (file: string, message: string, hint: string): Issue =>
  issueAt('files', file, { line: 1, column: 1 }, message, hint);
