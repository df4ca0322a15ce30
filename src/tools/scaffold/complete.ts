import { UsageError } from '../../core/errors.ts';
import { newErrors } from './change.ts';
import type { Existing } from './existing.ts';
import type { Answers, Field } from './field.ts';
import type { Kind } from './kind.ts';
import { formatProblems, type Problem, problemsOf } from './problem.ts';
import type { Terminal } from './terminal.ts';

/**
 * Fills in what was not given, from a terminal or from what follows from the rest, until nothing is wrong with it.
 * @throws UsageError naming the flags to type, where there is nobody to ask
 */
export async function complete(
  kind: Kind,
  given: Answers,
  story: Existing,
  terminal: Terminal | undefined,
): Promise<Answers> {
  const answers = { ...given };
  for (const derived of [false, true]) {
    const fields = kind.fields.filter((field) => (field.derived !== undefined) === derived);
    const open = fields.filter(({ flag }) => answers[flag] === undefined);
    if (terminal) for (const field of open) await askFor(field, answers, story, terminal);
    else fill(open, answers, story);
    await mend(kind, answers, story, terminal);
  }
  return answers;
}

/** Takes what follows from the other answers; the rest is missing. */
function fill(open: Field[], answers: Answers, story: Existing): void {
  const missing: Field[] = [];
  for (const field of open) {
    const value = field.fallback?.(answers, story);
    if (value !== undefined) answers[field.flag] = value;
    else if (field.required) missing.push(field);
  }
  if (missing.length === 0) return;
  const [first] = missing;
  if (first?.derived !== undefined)
    throw new UsageError(formatProblems([unspelt(first.flag, first.derived)]));
  const width = Math.max(...missing.map(({ flag }) => flag.length));
  const lines = missing.map(({ flag, about }) => `  --${flag.padEnd(width)}  ${about}`);
  throw new UsageError(`There is no terminal to ask on, so type what is missing:\n${lines.join('\n')}`);
}

const unspelt = (flag: string, of: string): Problem => ({
  flag,
  message: `The ${of} has letters or digits that an address cannot have.`,
  hint: `Type --${flag} and its words in the letters a to z, joined by hyphens`,
});

async function askFor(field: Field, answers: Answers, story: Existing, terminal: Terminal, instead?: string) {
  const { flag, about, required, fallback } = field;
  const offered = instead ?? fallback?.(answers, story);
  const enter = offered !== undefined ? ` [${offered}]` : required ? '' : ' (Enter leaves it out)';
  for (;;) {
    const answer = (await terminal.ask(`--${flag}${enter}  ${about}`)) || offered;
    if (answer === undefined && required) continue;
    answers[flag] = answer;
    return;
  }
}

/** Asks again for every answer that the check would refuse. */
async function mend(kind: Kind, answers: Answers, story: Existing, terminal: Terminal | undefined) {
  for (;;) {
    const problems = problemsWith(kind, answers, story);
    if (problems.length === 0) return;
    const again = problems.flatMap((problem) => {
      const field = kind.fields.find(({ flag }) => flag === problem.flag);
      return field ? [{ field, problem }] : [];
    });
    if (!terminal || again.length === 0)
      throw new UsageError(`${formatProblems(problems)}\nNothing was written.`);
    for (const { field, problem } of again) {
      terminal.say(formatProblems([problem]));
      await askFor(field, answers, story, terminal, problem.instead);
    }
  }
}

/** What the check would say, and what it cannot know. What is still to be asked is taken as it will be offered. */
function problemsWith(kind: Kind, given: Answers, story: Existing): Problem[] {
  const open = kind.fields.filter(({ derived, flag }) => derived !== undefined && given[flag] === undefined);
  const answers = { ...given };
  for (const { flag, fallback } of open) answers[flag] = fallback?.(answers, story) ?? 'unnamed';
  const own = kind.problems(answers, story);
  const changes = kind.changes(answers, story);
  const found = problemsOf(newErrors(story, changes), changes, kind.fields);
  const all = [...own, ...found.filter(({ flag }) => !own.some((other) => other.flag === flag))];
  return all.filter(({ flag }) => !open.some((field) => field.flag === flag));
}
