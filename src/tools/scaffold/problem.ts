import type { Issue } from '../../core/story/issue.ts';
import type { Change } from './change.ts';
import type { Field, Problem } from './kind.ts';

/** Rules about the path of a file, with the field that decides the path. */
const BY_RULE: Record<string, string> = { 'known-strand': 'strand', 'file-name': 'slug' };

/** Turns issues in text that is about to be written into problems of the answers behind it, one per answer. */
export function problemsOf(issues: Issue[], changes: Change[], fields: Field[]): Problem[] {
  const problems = issues.map(({ file, line, rule, message, hint }): Problem => {
    const change = changes.find(({ path }) => path === file);
    const key = change && keyAt(change, line);
    const flag = fields.find((field) =>
      BY_RULE[rule] ? field.flag === BY_RULE[rule] : field.key === key,
    )?.flag;
    return { flag, message: flag === undefined ? `${file}:${line} ${message}` : message, hint };
  });
  const known = problems.filter(({ flag }) => flag !== undefined);
  const first = known.filter(({ flag }, index) => known.findIndex((other) => other.flag === flag) === index);
  return known.length > 0 ? first : problems;
}

/** The YAML key to which a line of the added text belongs. */
function keyAt({ before = '', added }: Change, line: number): string | undefined {
  const lines = (before + added).split('\n').slice(0, line);
  const start = before.split('\n').length - 1;
  return lines
    .slice(start)
    .flatMap((text) => /^\s*(?:- +)*([\w-]+):/.exec(text)?.[1] ?? [])
    .at(-1);
}

/** Problems as a terminal shows them. */
export const formatProblems = (problems: Problem[]): string =>
  problems
    .map(({ flag, message, hint }) =>
      [
        flag === undefined ? message : `--${flag}: ${message}`,
        ...(hint === undefined ? [] : [`  → ${hint}`]),
      ].join('\n'),
    )
    .join('\n');
