import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkDraft, notChecked } from '../../src/core/story/checks/checks.ts';
import { countIssues, formatIssues, type Issue } from '../../src/core/story/issue.ts';
import { readDraft, type StoryFile } from '../../src/core/story/read/draft.ts';
import { readBelow } from '../../src/core/story/read/files.ts';

export const STORIES = import.meta.dirname;

/** The folders whose names start with a prefix, sorted. */
export const storiesNamed = (prefix: string): string[] =>
  readdirSync(STORIES)
    .filter((name) => name.startsWith(prefix))
    .sort();

/** The files of a story, with the issues found while reading them. */
export type Files = ReturnType<typeof readBelow>;

/**
 * The minimal story with the files of another folder on top, so that a folder contains only what differs. If it has
 * entries, they replace the minimal story's.
 */
export function overMinimal(name: string): Files {
  const [minimal, other] = [readBelow(join(STORIES, 'minimal')), readBelow(join(STORIES, name))];
  const replaced = other.files.some(({ path }) => path.includes('/')) || name === 'broken-not-empty';
  const own = new Set([...other.files.map(({ path }) => path), ...other.issues.map(({ file }) => file)]);
  const files = [
    ...minimal.files.filter(({ path }) => !own.has(path) && !(replaced && path.includes('/'))),
    ...other.files,
  ];
  const issues = other.issues.filter(({ file }) => file !== 'expected.txt');
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), issues };
}

/** What a writer sees of a story's files. */
export function writerSees({ files, issues }: Files): string {
  const draft = readDraft(files, issues);
  return shown(checkDraft(draft), files, notChecked(draft));
}

/** Issues and their count, without links: those depend on package.json. */
export const shown = (issues: Issue[], files: StoryFile[], left = ''): string =>
  `${formatIssues(issues, files, '')}\n\n${[countIssues(issues), left].filter(Boolean).join(' ')}\n`;
