import { plural } from '../plural.ts';
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
  /** The other places with the same cause. */
  others?: FilePosition[];
  /** Paths whose content is not known until this is fixed; one that ends in `/` is a folder. */
  hides?: string[];
}

/** A position in a file of the story. */
export interface FilePosition extends Position {
  file: string;
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
  message: brief(message),
  ...(hint === undefined ? {} : { hint }),
});

/** A message without most of what it quotes, where that is long: a writer sees the line itself. */
const brief = (message: string): string => message.replace(/“([^“”]{160})[^“”]+”/g, '“$1…”');

/** Something to look at that does not prevent publishing. */
export const warningAt = (...args: Parameters<typeof issueAt>): Issue => ({
  ...issueAt(...args),
  severity: 'warning',
});

export const byPosition = (a: Issue, b: Issue): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);

/** Causes before consequences: first what hides something, then by place. */
export const byCause = (a: Issue, b: Issue): number =>
  Number(isCause(b)) - Number(isCause(a)) || byPosition(a, b);

/** An error because of which something else is not known. */
export const isCause = ({ severity, hides }: Issue): boolean => severity === 'error' && hides !== undefined;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The text that a writer sees: every issue with its line and a caret, causes first. The first issue of each rule links to the
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
  const shown = issues.toSorted(byCause).map((issue) => {
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
  const excerpt = source === undefined ? [] : clip(visible(source), issue.column);
  const body = excerpt.map((text, i) => `  ${i === 0 ? issue.line : ' '.repeat(gutter)} | ${text}`.trimEnd());
  const others = othersText(issue);
  return [
    visible(head),
    ...body,
    ...(others === undefined ? [] : [`  ${others}`]),
    ...(issue.hint === undefined ? [] : [`  → ${visible(issue.hint)}`]),
  ];
}

/** What a terminal can show: a tab as a space, and a sign for each character that would hide or turn text round. */
const visible = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u2060-\u206f\u202a-\u202e\ufeff]/gu, '\ufffd');

/** “Also at a.yaml:3:5, b.mdx:9:1 and 97 other places.” */
export function othersText({ others = [] }: Issue): string | undefined {
  if (others.length === 0) return undefined;
  const shown = others.length > 4 ? others.slice(0, 3) : others;
  const places = shown.map(({ file, line, column }) => `${file}:${line}:${column}`).join(', ');
  const rest = others.length - shown.length;
  return `Also at ${places}${rest > 0 ? ` and ${rest} other places` : ''}.`;
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
  const files = new Set(
    issues.flatMap(({ file, others = [] }) => [file, ...others.map((other) => other.file)]),
  ).size;
  return `${plural(errors.length, 'error')} and ${plural(issues.length - errors.length, 'warning')} in ${plural(files, 'file')}.`;
}
