import { checkDraft } from '../../core/story/create-story.ts';
import type { Issue } from '../../core/story/issue.ts';
import { readDraft, storyFile } from '../../core/story/read/draft.ts';
import type { Existing } from './existing.ts';

/** A file to write, or text to add at the end of one. */
export interface Change {
  path: string;
  /** What the file holds already; undefined for a new file. */
  before: string | undefined;
  added: string;
}

/** The errors that the changed files would have and do not have now, by place. */
export function newErrors({ files, issues }: Existing, changes: Change[]): Issue[] {
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
