import { readFiles } from '../content.files.ts';
import { checkDraft } from '../story/create-story.ts';
import { formatIssues, type Issue } from '../story/issue.ts';
import { type Draft, readDraft } from '../story/read/draft.ts';

export interface Checked {
  draft: Draft;
  issues: Issue[];
  /** What a writer reads: every issue, or one line of counts. */
  text: string;
  failed: boolean;
}

/** Reads and checks a story folder. */
export async function checkStory(folder: string): Promise<Checked> {
  const { files, issues: unread } = await readFiles(folder);
  const draft = readDraft(files);
  const issues = [...unread, ...(unread.some(({ file }) => file === 'story.mdx') ? [] : checkDraft(draft))];
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const failed = issues.some(({ severity }) => severity === 'error');
  const claims = draft.entries.reduce(
    (sum, { blocks }) => sum + blocks.filter(({ type }) => type !== 'context').length,
    0,
  );
  const counts = `${folder}: ${draft.entries.length} entries, ${claims} claims, ${draft.lists.sources.items.length} sources.`;
  const text =
    issues.length > 0 ? formatIssues(issues, (file) => textOf.get(file)) : `${counts} Nothing to fix.`;
  return { draft, issues, text, failed };
}
