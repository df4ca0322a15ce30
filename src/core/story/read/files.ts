import { readdirSync, readFileSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { type Issue, issueAt } from '../issue.ts';
import { type StoryFile, storyFile } from './draft.ts';
import { isStoryPath, unreadFile, unreadFolder } from './file-names.ts';
import { reason, walk } from './walk.ts';

const MAX_BYTES = 1_000_000;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the files of a story folder. Whatever else is in it is named in the issues. */
export async function readFiles(folder: string): Promise<{ files: StoryFile[]; issues: Issue[] }> {
  let root;
  try {
    root = await realpath(folder);
    if (!statSync(root).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    const hint = 'Point --story at the folder that contains story.mdx.';
    return { files: [], issues: [issueIn('story.mdx', `There is no folder ${folder}.`, hint)] };
  }
  // Anything else could be a whole disk.
  return readdirSync(root).some((name) => STORY_FILE.test(name))
    ? readBelow(root)
    : { files: [], issues: [] };
}

/** What story.mdx may be called by mistake. */
const STORY_FILE = /^story|\.mdx/i;

/**
 * Reads the files of a folder that may be a part of a story.
 * @param root the folder without links in its path
 */
export function readBelow(root: string): { files: StoryFile[]; issues: Issue[] } {
  const { files: found, issues } = walk(root);
  const read = [...found].filter(([path]) => isStoryPath(path));
  const files = read.sort(byPath).map(([path, target]) => readText(path, target, issues));
  // A link gives a file a second path.
  const targets = new Set(read.map(([, target]) => target));
  const unread = [...found].flatMap(([path, target]) => (targets.has(target) ? [] : path));
  const paths = new Set([...found.keys(), ...issues.flatMap(({ hides = [] }) => hides)]);
  return {
    files: files.filter((file) => file !== undefined),
    issues: [...issues, ...notRead(unread, paths)],
  };
}

const byPath = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1);

/** One issue for each file that is not read, but one for a folder of which nothing is. */
function notRead(unread: string[], paths: ReadonlySet<string>): Issue[] {
  const issues = unread.map((path) => unreadFile(path, paths));
  const meant = issues.flatMap(({ severity, file }) => (severity === 'error' ? [file] : []));
  const isUsed = (folder: string) =>
    [...paths].some((path) => path.startsWith(`${folder}/`) && (isStoryPath(path) || meant.includes(path)));
  const groups = Map.groupBy(issues, ({ severity, file }) => {
    const folders = file.split('/').slice(0, -1);
    const outer = folders.map((_, index) => folders.slice(0, index + 1).join('/'));
    return severity === 'error' ? undefined : outer.find((folder) => !isUsed(folder));
  });
  return [...groups].flatMap(([folder, all]) =>
    folder === undefined
      ? all
      : [
          unreadFolder(
            folder,
            all.map(({ file }) => file),
          ),
        ],
  );
}

/** Synchronous, because a promise for each of thousands of small files takes twice as long. */
function readText(path: string, target: string, issues: Issue[]): StoryFile | undefined {
  try {
    const { size } = statSync(target);
    if (size > MAX_BYTES) {
      const megabytes = `${(size / 1_000_000).toFixed(1)} MB`;
      const message = `This file has ${megabytes}; the limit is 1 MB.`;
      issues.push(issueIn(path, message, 'Split it, or remove what is not text.'));
      return undefined;
    }
    const bytes = readFileSync(target);
    if (isUtf16(bytes)) {
      issues.push(issueIn(path, 'This file is UTF-16, not UTF-8 text.', 'Save it as UTF-8 in your editor.'));
      return undefined;
    }
    return storyFile(path, UTF8.decode(bytes));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    issues.push(
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? issueIn(path, 'This file is not UTF-8 text.', 'Save it as UTF-8 in your editor.')
        : issueIn(path, `This file cannot be read: ${reason(error)}.`, 'Change its permissions.'),
    );
    return undefined;
  }
}

/** With a byte order mark, as editors write it. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const issueIn = (file: string, message: string, hint: string): Issue => ({
  ...issueAt('files', file, { line: 1, column: 1 }, message, hint),
  hides: [file],
});
