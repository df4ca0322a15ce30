import { plural } from '../plural.ts';
import { checkDraft, notChecked } from './checks/checks.ts';
import { claimsOf } from './claims.ts';
import { countIssues, formatIssues, type Issue } from './issue.ts';
import { type Draft, readDraft, type StoryFile } from './read/draft.ts';
import { readFiles } from './read/files.ts';

export interface Checked {
  folder: string;
  files: StoryFile[];
  draft: Draft;
  /** Each mistake once, causes before what follows. */
  issues: Issue[];
  /** A sentence about the checks that an error made impossible; empty if all were made. */
  notChecked: string;
  /** Whether an issue is an error. */
  failed: boolean;
  /** The issues with their lines, as a writer reads them; empty if there are none. */
  pretty: string;
  /** One line of counts. */
  summary: string;
}

/** Reads and checks a story folder. */
export async function checkStory(folder: string): Promise<Checked> {
  const { files, issues: unread } = await readFiles(folder);
  const draft = readDraft(files, unread);
  // A folder without anything like story.mdx is not a story, so nothing else in it is reported.
  const missing = draft.issues.filter(({ file, rule }) => file === 'story.mdx' && rule === 'files');
  const issues =
    missing.length > 0 && !files.some(({ path }) => path === 'story.mdx') ? missing : checkDraft(draft);
  const left = issues === missing ? '' : notChecked(draft);
  return {
    folder,
    files,
    draft,
    issues,
    failed: issues.some(({ severity }) => severity === 'error'),
    pretty: formatIssues(issues, files),
    notChecked: left,
    summary:
      issues.length > 0
        ? [countIssues(issues), left].filter(Boolean).join(' ')
        : `${folder}: ${counts(draft)} Nothing to fix.`,
  };
}

function counts({ entries, lists }: Draft): string {
  const claims = entries.flatMap(({ blocks }) => blocks.flatMap(claimsOf));
  const made = claims.filter(({ type }) => type !== 'unknown').length;
  const parts = [
    plural(entries.length, 'entry', 'entries'),
    plural(made, 'claim'),
    plural(lists.sources.items.length, 'source'),
  ];
  return `${parts.join(', ')}.`;
}

/** What a terminal shows of a check. */
export const pretty = ({ pretty: text, summary }: Checked): string =>
  [text, summary].filter(Boolean).join('\n\n');
