import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFiles } from '../../core/story/read/files.ts';
import { checkDraft } from '../../core/story/create-story.ts';
import type { Issue } from '../../core/story/issue.ts';
import { type Draft, readDraft, type StoryFile } from '../../core/story/read/draft.ts';
import { UsageError } from '../../core/errors.ts';

/** The story folder before anything is added to it. */
export interface Existing {
  files: StoryFile[];
  draft: Draft;
  issues: Issue[];
  /** A YAML file byte for byte, with its own line ends; undefined where there is none. */
  raw: (path: string) => string | undefined;
  /** Whether something stands at a path of this machine already; an empty folder is nothing. */
  isFilled: (path: string) => boolean;
}

/**
 * Reads the story that something is to be added to.
 * @throws UsageError if there is no story in the folder
 */
export async function readExisting(folder: string): Promise<Existing> {
  const { files, issues: unread } = await readFiles(folder);
  const draft = readDraft(files);
  const issues = [...unread, ...checkDraft(draft)];
  if (!files.some(({ path }) => path === 'story.mdx')) {
    const { message, hint } = issues.find(({ file }) => file === 'story.mdx') ?? {
      message: `${folder} holds no story.`,
    };
    throw new UsageError([message, ...(hint === undefined ? [] : [`  → ${hint}`])].join('\n'));
  }
  const lists = files.filter(({ path }) => path.endsWith('.yaml'));
  const texts = await Promise.all(
    lists.map(async ({ path }) => [path, await readFile(join(folder, path), 'utf8')] as const),
  );
  const raw = new Map(texts);
  return { files, draft, issues, raw: (path) => raw.get(path), isFilled };
}

/** What is there before a story is made. */
export const nothing = (): Existing => ({
  files: [],
  draft: readDraft([]),
  issues: [],
  raw: () => undefined,
  isFilled,
});

/** Whether something stands at a path of this machine already; an empty folder is nothing. */
export function isFilled(path: string): boolean {
  const kind = statSync(path, { throwIfNoEntry: false });
  return kind?.isDirectory() ? readdirSync(path).length > 0 : kind !== undefined;
}
