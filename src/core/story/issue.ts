import type { Position } from '../schema/body.ts';
import { type RuleId, ruleUrl } from './rules.ts';

/** One thing to fix, with its position in the writer's file. */
export interface Issue extends Position {
  /** Path inside the story folder, with forward slashes. */
  file: string;
  /** The rule that is violated. */
  rule: RuleId;
  severity: 'error' | 'warning';
  /** What is wrong, in one sentence. */
  message: string;
  /** What to type instead. */
  hint?: string;
}

/** An error at a position. */
export const issueAt = (
  rule: RuleId,
  file: string,
  { line, column }: Position,
  message: string,
  hint?: string,
): Issue => ({
  file,
  line,
  column,
  rule,
  severity: 'error',
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** Something to look at that does not prevent publishing. */
export const warningAt = (...args: Parameters<typeof issueAt>): Issue => ({
  ...issueAt(...args),
  severity: 'warning',
});

export const byPlace = (a: Issue, b: Issue): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The text that a writer sees: every issue with its line and a caret, sorted. The first issue of each rule links to the
 * reference if there is an address.
 * @param files the texts that the issues are in; an issue in another file is shown without its line
 */
export function formatIssues(
  issues: Issue[],
  files: { path: string; text: string }[],
  repository?: Parameters<typeof ruleUrl>[1],
): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const lines = new Map<string, string[]>();
  const lineOf = (issue: Issue) => {
    let all = lines.get(issue.file);
    if (!all) lines.set(issue.file, (all = texts.get(issue.file)?.split('\n') ?? []));
    return all[issue.line - 1];
  };
  const linked = new Set<RuleId>();
  const shown = issues.toSorted(byPlace).map((issue) => {
    const url = linked.has(issue.rule) ? undefined : ruleUrl(issue.rule, repository);
    linked.add(issue.rule);
    return [...formatIssue(issue, lineOf(issue)), ...(url === undefined ? [] : [`  See ${url}`])].join('\n');
  });
  return shown.join('\n\n');
}

function formatIssue(issue: Issue, source: string | undefined): string[] {
  const { file, line, column, severity, message, rule } = issue;
  const head = `${file}:${line}:${column} ${severity}: ${message} [${rule}]`;
  const gutter = String(issue.line).length;
  const excerpt = source === undefined ? [] : clip(source.replaceAll('\t', ' '), issue.column);
  const body = excerpt.map((text, i) => `  ${i === 0 ? issue.line : ' '.repeat(gutter)} | ${text}`.trimEnd());
  return [head, ...body, ...(issue.hint === undefined ? [] : [`  → ${issue.hint}`])];
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
