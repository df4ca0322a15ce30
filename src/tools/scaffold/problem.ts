import type { Issue } from '../../core/story/issue.ts';
import type { Change } from './change.ts';
import type { Field } from './field.ts';

/** What is wrong with an answer, in the words of the check. */
export interface Problem {
  /** Of the field at fault; undefined where it is none in particular. */
  flag: string | undefined;
  message: string;
  hint?: string | undefined;
  /** What to offer in its place. */
  instead?: string;
}

/** Rules that look at where a file stands and not at what is in it, by the field that put it there. */
const BY_RULE: Record<string, string> = { 'known-strand': 'strand', 'file-name': 'slug' };

/** Issues of text that is about to be written, each as a problem of the answer that it came from. */
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
  // A wrong answer may stand in several places; one is enough to mend it.
  const once = known.filter(({ flag }, index) => known.findIndex((other) => other.flag === flag) === index);
  return known.length > 0 ? once : problems;
}

/** The YAML key that a line of the added text belongs to. */
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
