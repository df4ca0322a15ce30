import { checkDraft } from '../../core/story/checks/checks.ts';
import { type ComparedClaim, compareDrafts, type Comparison, FIELDS } from '../../core/story/compare.ts';
import { formatIssues, type Issue } from '../../core/story/issue.ts';
import { readDraft } from '../../core/story/read/draft.ts';
import { checkStory } from '../../core/story/check-story.ts';
import { filesAt } from './git-files.ts';

/**
 * What changed in a story since a revision, as Markdown for whoever reviews it. It failed if a promise to readers is
 * broken, or a new problem is an error.
 */
export async function compare(folder: string, revision: string): Promise<{ text: string; failed: boolean }> {
  const before = readDraft(filesAt(revision, folder));
  const { files, draft, issues } = await checkStory(folder);
  const comparison = compareDrafts(before, draft);
  const known = new Set(checkDraft(before).map(key));
  const fresh = [...issues.filter((issue) => !known.has(key(issue))), ...comparison.issues];
  return {
    text: markdown(revision, comparison, fresh, formatIssues(fresh, files)),
    failed: fresh.some(({ severity }) => severity === 'error'),
  };
}

const key = ({ file, rule, message }: Issue): string => [file, rule, message].join('\n');

function markdown(
  revision: string,
  { entries, claims }: Comparison,
  fresh: Issue[],
  problems: string,
): string {
  const list = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : [`### ${title} (${lines.length})`, lines.map((line) => `- ${line}`).join('\n')];
  const parts = [
    ...list(
      'Entries added',
      entries.added.map(({ id, front }) => `\`${id}\` ${text(front.headline ?? '')}`),
    ),
    ...list(
      'Entries withdrawn',
      entries.removed.map(({ id, front }) => `\`${id}\` ${text(front.headline ?? '')}`),
    ),
    ...list(
      'Claims added',
      claims.added.map(({ ref, text: words }) => `\`${ref}\` ${text(words)}`),
    ),
    ...list(
      'Claims changed',
      claims.changed.map(({ before, after }) => `\`${after.ref}\`${difference(before, after)}`),
    ),
    ...list(
      'Claims withdrawn',
      claims.removed.map(({ ref, text: words }) => `\`${ref}\` ~~${text(words)}~~`),
    ),
    ...(fresh.length === 0
      ? []
      : [`### Problems new since then (${fresh.length})`, `\`\`\`\n${problems}\n\`\`\``]),
  ];
  return [
    `## What changed since ${revision}`,
    ...(parts.length === 0 ? ['Nothing that a reader sees.'] : parts),
  ].join('\n\n');
}

/** The changes of a claim: its text, and its attributes. */
function difference(before: ComparedClaim, after: ComparedClaim): string {
  const words =
    before.text === after.text ? '' : `\n  - was: ${text(before.text)}\n  - is: ${text(after.text)}`;
  const fields = FIELDS.filter((field) => before[field] !== after[field]);
  const sources = before.sources.join(' ') === after.sources.join(' ') ? [] : ['sources'];
  const attributes = [
    ...fields.map((field) => `${field}: ${text(before[field] ?? 'none')} → ${text(after[field] ?? 'none')}`),
    ...sources.map(() => `sources: ${before.sources.join(', ')} → ${after.sources.join(', ')}`),
  ];
  return `${words}${attributes.map((line) => `\n  - ${line}`).join('')}`;
}

/** A writer's words as Markdown text. */
const text = (words: string): string => words.replace(/[\\`*_~<>[\]|#]/g, '\\$&');
