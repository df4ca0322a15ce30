import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { isStoryPath } from '../../core/story/read/file-names.ts';
import { type StoryFile, storyFile } from '../../core/story/read/draft.ts';
import { SystemError, UsageError } from '../../core/errors.ts';

/**
 * The files of a story folder as a revision of its repository had them.
 * @throws UsageError where there is no such revision, or the folder is in no repository
 */
export function filesAt(revision: string, folder: string): StoryFile[] {
  const git = (args: string[], input?: string) =>
    execFileSync('git', ['-C', folder, ...args], {
      maxBuffer: 1e9,
      stdio: ['pipe', 'pipe', 'pipe'],
      input,
    });
  const ask = (args: string[]): string => {
    try {
      return git(args).toString('utf8').trim();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') throw new SystemError(code, 'git is not installed, and --against needs it.');
      throw new UsageError(
        `git has no revision ${revision} for ${folder}: name a branch, a tag or a commit.`,
      );
    }
  };
  const commit = ask(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]);
  const prefix = relative(ask(['rev-parse', '--show-toplevel']), resolve(folder)).replaceAll('\\', '/');
  const inFolder = (name: string) => name.slice(prefix === '' ? 0 : prefix.length + 1);
  const names = ask([
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    '--full-tree',
    commit,
    prefix === '' ? '.' : `${prefix}/`,
  ])
    .split('\0')
    .filter((name) => isStoryPath(inFolder(name)));
  const contents = texts(git(['cat-file', '--batch'], names.map((name) => `${commit}:${name}\n`).join('')));
  return names.map((name, index) => storyFile(inFolder(name), contents[index] ?? ''));
}

/** The contents in an answer of `git cat-file --batch`: a header line with the size, the bytes, a line end. */
function texts(batch: Buffer): string[] {
  const found: string[] = [];
  for (let at = 0; at < batch.length;) {
    const line = batch.indexOf(10, at);
    const size = Number(batch.subarray(at, line).toString('utf8').split(' ').at(-1));
    found.push(batch.subarray(line + 1, line + 1 + size).toString('utf8'));
    at = line + size + 2;
  }
  return found;
}
