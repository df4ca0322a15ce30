import type { Position } from '../schema/body.ts';

/** One thing to fix, where it stands in the writer's own file. */
export interface Issue extends Position {
  /** Path inside the story folder, with forward slashes. */
  file: string;
  /** Which rule found it; the name of a file in `checks/` or of a reader. */
  rule: string;
  severity: 'error' | 'warning';
  /** What is wrong, in one sentence. */
  message: string;
  /** What to type instead. */
  hint?: string;
}

export const byPlace = (a: Issue, b: Issue): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The text a writer sees: every issue with its line and a caret, sorted.
 * @param files what the issues stand in; one of a missing file is shown without a line
 */
export function formatIssues(issues: Issue[], files: { path: string; text: string }[]): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const lines = new Map<string, string[]>();
  const lineOf = (issue: Issue) => {
    let all = lines.get(issue.file);
    if (!all) lines.set(issue.file, (all = texts.get(issue.file)?.split('\n') ?? []));
    return all[issue.line - 1];
  };
  const shown = issues.toSorted(byPlace).map((issue) => formatIssue(issue, lineOf(issue)));
  return shown.join('\n\n');
}

function formatIssue(issue: Issue, source: string | undefined): string {
  const head = `${issue.file}:${issue.line}:${issue.column} ${issue.severity}: ${issue.message}`;
  const gutter = String(issue.line).length;
  const excerpt = source === undefined ? [] : clip(source.replaceAll('\t', ' '), issue.column);
  const body = excerpt.map((text, i) => `  ${i === 0 ? issue.line : ' '.repeat(gutter)} | ${text}`.trimEnd());
  return [head, ...body, ...(issue.hint === undefined ? [] : [`  → ${issue.hint}`])].join('\n');
}

/** The line and a caret under the column, the line cut to what fits a terminal. */
function clip(line: string, column: number, width = 96): string[] {
  const from = line.length <= width ? 0 : Math.max(0, Math.min(column - 40, line.length - width));
  const text = `${from > 0 ? '…' : ''}${line.slice(from, from + width)}${from + width < line.length ? '…' : ''}`;
  return [text, `${' '.repeat(column - 1 - from + (from > 0 ? 1 : 0))}^`];
}

/** “2 errors and 1 warning in 3 files.” */
export function countIssues(issues: Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const files = new Set(issues.map((issue) => issue.file)).size;
  const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${plural(errors.length, 'error')} and ${plural(issues.length - errors.length, 'warning')} in ${plural(files, 'file')}.`;
}
