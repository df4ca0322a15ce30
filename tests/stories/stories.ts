import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/core/story/read/files.ts';
import { checkDraft } from '../../src/core/story/create-story.ts';
import { countIssues, formatIssues } from '../../src/core/story/issue.ts';
import { readDraft, type StoryFile } from '../../src/core/story/read/draft.ts';

export const STORIES = import.meta.dirname;

export const brokenStories = (): string[] =>
  readdirSync(STORIES)
    .filter((name) => name.startsWith('broken-'))
    .sort();

/** The minimal story with the files of a broken one put over it: so each `broken-…` folder shows its slip alone. */
export async function brokenFiles(name: string): Promise<StoryFile[]> {
  const [whole, slip] = await Promise.all([readFiles(join(STORIES, 'minimal')), readFiles(join(STORIES, name))]);
  const merged = new Map([...whole.files, ...slip.files].map((file) => [file.path, file]));
  const replaced = slip.files.some(({ path }) => path.includes('/')) || name === 'broken-not-empty';
  const kept = [...merged.values()].filter((file) => !replaced || !file.path.includes('/') || slip.files.includes(file));
  return kept.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a writer sees of these files. */
export function writerSees(files: StoryFile[]): string {
  const issues = checkDraft(readDraft(files));
  return `${formatIssues(issues, files)}\n\n${countIssues(issues)}\n`;
}
