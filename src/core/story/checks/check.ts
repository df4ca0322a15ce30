import type { Position } from '../../schema/body.ts';
import type { Issue } from '../issue.ts';
import type { Draft } from '../read/draft.ts';

/** One rule across the story: a pure function, one to a file. */
export type Check = (draft: Draft) => Issue[];

/** An error of a rule at a place. */
export function issue(
  rule: string,
  file: string,
  { line, column }: Position,
  message: string,
  hint?: string,
): Issue {
  return { file, line, column, rule, severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}

/** What to look at, and no reason not to publish. */
export const warning = (...args: Parameters<typeof issue>): Issue => ({
  ...issue(...args),
  severity: 'warning',
});
