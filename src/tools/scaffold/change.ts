import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../../core/errors.ts';
import { checkDraft } from '../../core/story/checks/checks.ts';
import type { Issue } from '../../core/story/issue.ts';
import { readDraft, storyFile } from '../../core/story/read/draft.ts';
import type { StoryContext } from './story-context.ts';

/** A file to create, or text to append to an existing one. */
export interface Change {
  /** Inside the story folder. */
  path: string;
  /** The present content; undefined for a new file. */
  before: string | undefined;
  added: string;
}

export const newFile = (path: string, added: string): Change => ({ path, before: undefined, added });

/** The errors that the changes would add to their files. */
export function newErrors({ files, issues }: StoryContext, changes: Change[]): Issue[] {
  const written = new Map(files.map((file) => [file.path, file]));
  for (const { path, before = '', added } of changes) written.set(path, storyFile(path, before + added));
  const after = [...written.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const known = new Set(issues.map(key));
  const changed = new Set(changes.map(({ path }) => path));
  return checkDraft(readDraft(after)).filter(
    (issue) => changed.has(issue.file) && issue.severity === 'error' && !known.has(key(issue)),
  );
}

const key = ({ file, line, column, message }: Issue): string => [file, line, column, message].join(' ');

/**
 * Creates files and appends to existing ones; never rewrites a byte.
 * @throws UsageError if a new file already exists
 */
export async function writeChanges(folder: string, changes: Change[]): Promise<void> {
  for (const { path, before, added } of changes) {
    const file = join(folder, path);
    if (before !== undefined) {
      await appendFile(file, added);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, added, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new UsageError(`The file ${file} already exists, and nothing is overwritten.`);
    });
  }
}
