import { type Dirent, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Issue, issueAt } from '../issue.ts';
import { isLeftover, isStoryPath } from './file-names.ts';

/** What is in a story folder, without leftovers of editors. Paths have forward slashes. */
export interface Contents {
  /** Files, with the path on this machine of each. */
  files: Map<string, string>;
  /** What is neither a file nor a folder that can be read. */
  issues: Issue[];
}

/**
 * Lists a folder with all that is in it, following links that stay inside. Nothing is opened: a pipe would wait for ever.
 * @param root the folder without links in its path
 */
export function walk(root: string): Contents {
  const contents: Contents = { files: new Map(), issues: [] };
  walkFolder(root, '', [root], contents);
  return contents;
}

/** @param ancestors the folders without links in their paths that contain this one, and itself */
function walkFolder(root: string, folder: string, ancestors: string[], contents: Contents): void {
  const refuse = (path: string, message: string, hint: string, hides = path) =>
    contents.issues.push({
      ...issueAt('files', path, { line: 1, column: 1 }, message, hint),
      hides: [hides],
    });
  const real = ancestors.at(-1) ?? root;
  let children: Dirent[];
  try {
    children = readdirSync(real, { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw error;
    refuse(folder, `This folder cannot be read: ${reason(error)}.`, 'Change its permissions.', `${folder}/`);
    return;
  }
  for (const child of children.sort(byName)) {
    if (isLeftover(child.name)) continue;
    const path = folder === '' ? child.name : `${folder}/${child.name}`;
    let target = join(real, child.name);
    let kind: Pick<Dirent, (typeof KINDS)[number][0] | 'isFile' | 'isDirectory'> = child;
    if (child.isSymbolicLink()) {
      const to = readlinkSync(target).replaceAll('\\', '/');
      const hides = ENTRY_OR_LIST.test(path) ? path : `${path}/`;
      try {
        target = realpathSync.native(target);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ELOOP')
          refuse(path, `This is a link that leads to itself (${to}).`, 'Delete it.', hides);
        else
          refuse(
            path,
            `This is a link to ${to}, which ${reason(error)}.`,
            'Correct the link, or delete it.',
            hides,
          );
        continue;
      }
      kind = statSync(target);
      const what = kind.isDirectory() ? 'folder' : 'file';
      if (!`${target}${sep}`.startsWith(root + sep)) {
        refuse(
          path,
          `This is a link to a ${what} outside the story (${to}).`,
          `Copy the ${what} here instead.`,
          hides,
        );
        continue;
      }
      if (ancestors.includes(target)) {
        refuse(path, `This is a link to a folder that contains it (${to}).`, 'Delete it.', hides);
        continue;
      }
    }
    if (kind.isDirectory()) {
      if (isStoryPath(path))
        refuse(path, 'This is a folder with the name of a file.', 'Rename it, or make it a file.');
      else walkFolder(root, path, [...ancestors, target], contents);
    } else if (kind.isFile()) contents.files.set(path, target);
    else {
      const name = KINDS.find(([is]) => kind[is]())?.[1] ?? 'something else';
      refuse(path, `This is not a file but ${name}.`, 'Delete it.');
    }
  }
}

const ENTRY_OR_LIST = /\.(?:mdx|yaml)$/;

const KINDS = [
  ['isFIFO', 'a named pipe'],
  ['isSocket', 'a socket'],
  ['isBlockDevice', 'a device'],
  ['isCharacterDevice', 'a device'],
] as const;

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Why the system refuses something, in plain words. */
export function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return (
    { EACCES: 'you may not open it', EPERM: 'you may not open it', ENOENT: 'does not exist' }[code] ?? code
  );
}
