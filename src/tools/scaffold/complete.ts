import { UsageError } from '../../core/errors.ts';
import { newErrors } from './change.ts';
import type { Answers, Field, Kind, Problem } from './kind.ts';
import { formatProblems, problemsOf } from './problem.ts';
import type { StoryContext } from './story-context.ts';

/** Asks the writer. */
export interface Terminal {
  /** @throws UsageError if the writer gives up */
  ask: (question: string) => Promise<string>;
  say: (text: string) => void;
}

/**
 * Completes the given answers until the check accepts them: asks on the terminal, or without one takes the defaults.
 * @throws UsageError without a terminal, naming the options to type or to correct
 */
export async function complete(
  kind: Kind,
  given: Answers,
  story: StoryContext,
  terminal: Terminal | undefined,
): Promise<Answers> {
  const trimmed = Object.entries(given).map(([flag, value]) => [flag, value?.trim()]);
  const answers = Object.fromEntries(trimmed) as Answers;
  for (const derived of [false, true]) {
    const fields = kind.fields.filter((field) => (field.derived !== undefined) === derived);
    const open = fields.filter(({ flag }) => answers[flag] === undefined);
    if (terminal) for (const field of open) await askFor(field, answers, story, terminal);
    else fillDefaults(open, answers, story);
    await correct(kind, answers, story, terminal);
  }
  return answers;
}

function fillDefaults(open: Field[], answers: Answers, story: StoryContext): void {
  const missing: Field[] = [];
  for (const field of open) {
    const value = field.fallback?.(answers, story);
    if (value !== undefined) answers[field.flag] = value;
    else if (field.required) missing.push(field);
  }
  if (missing.length === 0) return;
  const [first] = missing;
  if (first?.derived !== undefined)
    throw new UsageError(formatProblems([notAscii(first.flag, first.derived)]));
  const width = Math.max(...missing.map(({ flag }) => flag.length));
  const lines = missing.map(({ flag, about }) => `  --${flag.padEnd(width)}  ${about}`);
  throw new UsageError(`There is no terminal to ask on, so type what is missing:\n${lines.join('\n')}`);
}

const notAscii = (flag: string, of: string): Problem => ({
  flag,
  message: `The ${of} has letters or digits that an address cannot have.`,
  hint: `Type --${flag} with words in the letters a to z, joined by hyphens`,
});

async function askFor(
  { flag, about, required, fallback }: Field,
  answers: Answers,
  story: StoryContext,
  terminal: Terminal,
  instead?: string,
) {
  const offered = instead ?? fallback?.(answers, story);
  const enter = offered !== undefined ? ` [${offered}]` : required ? '' : ' (Enter to skip)';
  for (;;) {
    const answer = (await terminal.ask(`--${flag}${enter}  ${about}`)) || offered;
    if (answer === undefined && required) continue;
    answers[flag] = answer;
    return;
  }
}

/** Asks again for every answer that the check would refuse. */
async function correct(kind: Kind, answers: Answers, story: StoryContext, terminal: Terminal | undefined) {
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

/** What is wrong with the answers. Derived fields that have no answer yet get their default and are not judged. */
function problemsWith(kind: Kind, given: Answers, story: StoryContext): Problem[] {
  const open = kind.fields.filter(({ derived, flag }) => derived !== undefined && given[flag] === undefined);
  const answers = { ...given };
  for (const { flag, fallback } of open) answers[flag] = fallback?.(answers, story) ?? 'unnamed';
  const own = kind.problems(answers, story);
  const changes = kind.changes(answers, story);
  const found = problemsOf(newErrors(story, changes), changes, kind.fields);
  const all = [...own, ...found.filter(({ flag }) => !own.some((other) => other.flag === flag))];
  return all.filter(({ flag }) => !open.some((field) => field.flag === flag));
}
