import { readFiles } from './read/files.ts';
import { claimsOf } from './claims.ts';
import { checkedStory } from './create-story.ts';
import { countIssues, formatIssues, type Issue } from './issue.ts';
import { type Draft, readDraft, readEntry, type StoryFile } from './read/draft.ts';
import type { Story } from './story.ts';

export interface Checked {
  folder: string;
  files: StoryFile[];
  draft: Draft;
  /** Undefined where anything is wrong. */
  story: Story | undefined;
  /** Sorted by file and place. */
  issues: Issue[];
  /** The issues with their lines, as a writer reads them; empty where there are none. */
  pretty: string;
  /** One line of counts. */
  summary: string;
  failed: boolean;
}

/**
 * Reads and checks a story folder.
 * @param entry reads an entry's file
 */
export async function checkStory(folder: string, entry = readEntry): Promise<Checked> {
  const { files, issues: unread } = await readFiles(folder);
  const draft = readDraft(files, unread, entry);
  const nowhere = unread.some(({ file }) => file === 'story.mdx');
  const checked = checkedStory(draft);
  const issues = nowhere ? unread : checked.issues;
  const failed = issues.some(({ severity }) => severity === 'error');
  const claims = draft.entries
    .flatMap(({ blocks }) => blocks.flatMap(claimsOf))
    .filter(({ type }) => type !== 'unknown');
  const counts = `${folder}: ${draft.entries.length} entries, ${claims.length} claims, ${draft.lists.sources.items.length} sources.`;
  return {
    folder,
    files,
    draft,
    story: failed ? undefined : checked.story,
    issues,
    pretty: issues.length > 0 ? formatIssues(issues, files) : '',
    summary: issues.length > 0 ? countIssues(issues) : `${counts} Nothing to fix.`,
    failed,
  };
}

/** What a terminal shows of a check. */
export const pretty = ({ pretty: text, summary }: Checked): string =>
  [text, summary].filter(Boolean).join('\n\n');
