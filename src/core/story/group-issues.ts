import { byPosition, type Issue, type FilePosition } from './issue.ts';
import type { RuleId } from './rules.ts';

/** Rules whose message names one thing, so that the same message in many places is one mistake. */
const ONE_THING: readonly RuleId[] = [
  'known-ids',
  'known-speakers',
  'known-claims',
  'known-strand',
  'coverage',
  'links',
  'characters',
  'placeholder',
];

const IN_EACH_FILE: readonly RuleId[] = ['characters', 'placeholder'];

/** The issues with each mistake once: at its first place, with the others. */
export function groupIssues(issues: Issue[]): Issue[] {
  const groups = Map.groupBy(issues, ({ rule, file, message, severity, hint }) =>
    // What does not exist is the same wherever it is used; what is written is searched for in each file.
    [rule, severity, message, hint, IN_EACH_FILE.includes(rule) ? file : ''].join('\n'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group.toSorted(byPosition);
    if (!first || rest.length === 0 || !ONE_THING.includes(first.rule)) return group;
    const others: FilePosition[] = [...(first.others ?? []), ...rest].map(({ file, line, column }) => ({
      file,
      line,
      column,
    }));
    return [{ ...first, others }];
  });
}
