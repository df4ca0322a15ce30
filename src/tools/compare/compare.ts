import { checkDraft } from '../../core/story/checks/checks.ts';
import { checkStory } from '../../core/story/check-story.ts';
import { type Change, type Rank, RANKS, whatOf, whereOf } from '../../core/story/compare/change.ts';
import { compareDrafts } from '../../core/story/compare/compare.ts';
import { isFields, Text, type Value } from '../../core/story/compare/difference.ts';
import { formatIssues, type Issue } from '../../core/story/issue.ts';
import { readDraft } from '../../core/story/read/draft.ts';
import { filesAt } from './git-files.ts';

/**
 * What changed in a story since a revision, as Markdown for whoever reviews it. It failed if a promise to readers is
 * broken, or a new problem is an error.
 */
export async function compare(folder: string, revision: string): Promise<{ text: string; failed: boolean }> {
  const before = readDraft(filesAt(revision, folder));
  const { files, draft, issues } = await checkStory(folder);
  const comparison = compareDrafts(before, draft);
  // What cannot be read seems to be gone, which is a consequence of its own error.
  const unread = new Set(
    draft.issues.flatMap(({ severity, file, hides = [] }) => (severity === 'error' ? [file, ...hides] : [])),
  );
  const isUnread = (file: string) => unread.has(file) || unread.has(`${file.split('/')[0]}/`);
  const changes = comparison.changes.filter(({ piece }) => !isUnread(piece.file));
  const broken = comparison.issues.filter(({ file }) => !isUnread(file));
  const known = new Set(checkDraft(before).map(key));
  const fresh = [...issues.filter((issue) => !known.has(key(issue))), ...broken];
  return {
    text: markdown(revision, changes, [...unread], fresh, formatIssues(fresh, files)),
    failed: fresh.some(({ severity }) => severity === 'error'),
  };
}

const key = ({ file, rule, message }: Issue): string => [file, rule, message].join('\n');

const TITLES: Record<Rank, string> = {
  withdrawn: 'Withdrawn',
  corrected: 'Corrections and updates',
  status: 'Kind, status and certainty',
  number: 'Numbers',
  date: 'Dates',
  new: 'New',
  wording: 'Wording and everything else',
};

function markdown(
  revision: string,
  changes: Change[],
  unread: string[],
  fresh: Issue[],
  problems: string,
): string {
  const byRank = Map.groupBy(changes, ({ rank }) => rank);
  const parts = RANKS.flatMap((rank) => {
    const lines = byRank.get(rank)?.map(line) ?? [];
    return lines.length === 0 ? [] : [`### ${TITLES[rank]} (${lines.length})`, lines.join('\n')];
  });
  return [
    `## What changed since ${revision}`,
    ...(parts.length === 0 && unread.length === 0 ? ['Nothing in the story that reaches a page.'] : parts),
    ...(unread.length === 0 ? [] : [`Not compared, because of errors: ${unread.join(', ')}.`]),
    ...(fresh.length === 0
      ? []
      : [`### Problems new since then (${fresh.length})`, `\`\`\`\n${problems}\n\`\`\``]),
  ].join('\n\n');
}

/** What changed, and its value then and now. Of something that is new or gone, only its first words. */
function line(change: Change): string {
  const { before, after, moved } = change;
  const what = whatOf(change);
  const head = `- \`${whereOf(change)}\`${what === '' ? '' : ` ${what}`}`;
  if (moved) return `${head}: in another order`;
  if (isFields(before) || isFields(after)) {
    const words = text(summary(after ?? before));
    if (isFields(before) && isFields(after)) return head;
    return `${head}: ${after === undefined ? `~~${words}~~` : words}`;
  }
  const [was, is] = [before, after].map((value) => text(shown(value)));
  if (was !== is) return `${head}\n  - was: ${was}\n  - is: ${is}`;
  return head;
}

/** The part of something that names it best. */
function summary(value: Value): string {
  if (!isFields(value)) return shown(value);
  const best = ['headline', 'words', 'title', 'name', 'term', 'label', 'text', 'about', 'type'];
  const found = best.find((field) => value[field] !== undefined && !Array.isArray(value[field]));
  return found === undefined ? '' : shown(value[found]);
}

function shown(value: Value): string {
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Text) return value.shown;
  return Array.isArray(value) ? value.map(shown).join(', ') || 'nothing' : String(value);
}

/** A writer's words as Markdown text. */
const text = (words: string): string => words.replace(/[\\`*_~<>[\]|#]/g, '\\$&');
