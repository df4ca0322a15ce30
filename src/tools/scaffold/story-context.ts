import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../core/errors.ts';
import { checkDraft } from '../../core/story/checks/checks.ts';
import type { Issue } from '../../core/story/issue.ts';
import { type Draft, readDraft, type StoryFile } from '../../core/story/read/draft.ts';
import { readFiles } from '../../core/story/read/files.ts';

/** The story to which an item is added, and what else a new item depends on. */
export interface StoryContext {
  files: StoryFile[];
  draft: Draft;
  issues: Issue[];
  /** The bytes of a YAML file as text, with its own line ends; undefined if there is none. */
  raw: (path: string) => string | undefined;
  /** Today's date on the calendar of the writer. */
  today: string;
}

/**
 * Reads the story to which an item is added.
 * @throws UsageError if the folder contains no story
 */
export async function readStoryContext(folder: string, today: string): Promise<StoryContext> {
  const { files, issues: unread } = await readFiles(folder);
  const draft = readDraft(files);
  const issues = [...unread, ...checkDraft(draft)];
  if (!files.some(({ path }) => path === 'story.mdx')) {
    const { message, hint } = issues.find(({ file }) => file === 'story.mdx') ?? {
      message: `${folder} contains no story.`,
    };
    throw new UsageError([message, ...(hint === undefined ? [] : [`  → ${hint}`])].join('\n'));
  }
  const lists = files.filter(({ path }) => path.endsWith('.yaml'));
  const texts = await Promise.all(
    lists.map(async ({ path }) => [path, await readFile(join(folder, path), 'utf8')] as const),
  );
  const raw = new Map(texts);
  return { files, draft, issues, raw: (path) => raw.get(path), today };
}

/** The context of a new story. */
export const emptyContext = (today: string): StoryContext => ({
  files: [],
  draft: readDraft([]),
  issues: [],
  raw: () => undefined,
  today,
});

/** Whether a path on this machine is in use. An empty folder is not. */
export function isInUse(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? readdirSync(path).length > 0 : found !== undefined;
}
