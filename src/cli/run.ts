import { realpathSync } from 'node:fs';
import { systemError } from '../build/system-error.ts';
import type { UserError } from '../core/errors.ts';
import { type Options, readArguments, type Values } from './arguments.ts';

/** Printed below the stack of an error that no user can act on. */
const BUG =
  'This is a bug of Backgrounder, not an error in your story. Please report it with the lines above.';

/** A command that npm runs. */
export interface Command<O extends Options = Options> {
  /** What follows `npm run`. */
  name: string;
  /** Its positional arguments as the help shows them, such as `FILE`; absent if it takes none. */
  positionals?: string;
  /** What it does, in one or two sentences. */
  about: string;
  options: O;
  /** @returns the exit status */
  run: (values: Values<O>, positionals: string[]) => Promise<number> | number;
}

/** Types the values that a command receives by its options. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command =>
  command as unknown as Command;

/**
 * Runs a command if its file is the one that Node was started with, so that tests can import it.
 * (`import.meta.main` needs Node 24.2.)
 */
export async function runIfMain(file: ImportMeta, command: Parameters<typeof runCommand>[0]): Promise<void> {
  const [, main] = process.argv;
  if (main !== undefined && realpathSync(main) === file.filename)
    process.exitCode = await runCommand(command, process.argv.slice(2));
}

/**
 * Runs a command and prints what it throws.
 * @param command the command, or a function that chooses it by the arguments
 * @returns the exit status: 0 success, 1 an error of the content, the system or the generator, 2 wrong usage
 */
export async function runCommand(
  command: Command | ((args: string[]) => Command),
  args: string[],
): Promise<number> {
  try {
    const chosen = typeof command === 'function' ? command(args) : command;
    if (args.includes('--help')) {
      console.log(helpText(chosen));
      return 0;
    }
    const { values, positionals } = readArguments(chosen.options, args, chosen.positionals !== undefined);
    return await chosen.run(values, positionals);
  } catch (error) {
    return printError(error);
  }
}

/**
 * Prints an error: one that a user can act on as a message, any other with its stack.
 * @returns the exit status
 */
export function printError(error: unknown): number {
  const known = userErrorIn(error);
  if (known) console.error(known.message);
  else for (const text of [error, BUG]) console.error(text);
  return known?.exitStatus ?? 1;
}

/** The cause that a user can act on. Vite loads its own copy of our classes, so `instanceof` cannot find it. */
function userErrorIn(error: unknown): Pick<UserError, 'message' | 'exitStatus'> | undefined {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('exitStatus' in each) return each as UserError;
  return systemError(error);
}

/** What a command does, and its options in aligned columns. */
export function helpText({ name, positionals, about, options }: Command): string {
  const rows = Object.entries(options).map(([option, { value, default: otherwise, about }]) => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    otherwise === undefined ? about : `${about} Default: ${otherwise}`,
  ]);
  rows.push(['--help', 'Prints this text.']);
  const width = Math.max(...rows.map(([option = '']) => option.length));
  const usage = `npm run ${name} -- ${positionals === undefined ? '' : `${positionals} `}[options]`;
  const lines = rows.map(([option = '', about = '']) => `  ${option.padEnd(width)}  ${about}`);
  return [usage, '', about, '', ...lines].join('\n');
}
