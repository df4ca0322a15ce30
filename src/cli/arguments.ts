import { parseArgs } from 'node:util';
import { characterName, refusedCharacters } from '../core/characters.ts';
import { UsageError } from '../core/errors.ts';
import { suggest } from '../core/story/did-you-mean.ts';

/** An option of a command; one without a value is a switch. */
export interface Option {
  /** What the help calls the value, such as `DIR`. */
  value?: string;
  default?: string;
  /** One line for the help. */
  about: string;
  /** May be given several times; the values are joined with spaces. */
  repeatable?: boolean;
}

export type Options = Record<string, Option>;

/** The values of options by name: text, or whether a switch is on. */
export type Values<O extends Options> = {
  [Name in keyof O]: O[Name] extends { value: string }
    ? O[Name] extends { default: string }
      ? string
      : string | undefined
    : boolean;
};

/** Options that several commands have. */
export const STORY = { value: 'DIR', default: 'content', about: 'The folder of the story.' } as const;
/** The folder of the story for commands that read astro.config.mjs. */
export const CONFIGURED_STORY = {
  value: 'DIR',
  about: 'The folder of the story. Default: that of astro.config.mjs',
} as const;
export const OUT = { value: 'DIR', default: 'dist', about: 'The folder of the built site.' } as const;
export const SITE = {
  value: 'URL',
  about: 'The address of the published site, such as https://example.org or https://example.org/news.',
} as const;
export const BASE = {
  value: 'PATH',
  about: 'The path below which the site is published. Default: that of --site, or /',
} as const;
export const PORT = { value: 'N', default: '4321', about: 'The port to listen on.' } as const;
export const QUIET = { about: 'Prints errors and warnings only.' } as const;

/**
 * Reads the arguments of a command.
 * @param takesPositionals whether arguments without an option are allowed
 * @throws UsageError for a character that nobody can see, and for an unknown option with the one probably meant
 */
export function readArguments<O extends Options>(
  options: O,
  args: string[],
  takesPositionals: boolean,
): { values: Values<O>; positionals: string[] } {
  for (const arg of args)
    for (const { character } of refusedCharacters(arg))
      throw new UsageError(
        `An argument contains ${characterName(character)}, which nobody can see. Delete it.`,
      );
  const known = Object.keys(options).map((name) => `--${name}`);
  const unknown = args.find((arg) => arg.startsWith('--') && !known.includes(arg.split('=')[0] ?? ''));
  if (unknown !== undefined) {
    const name = unknown.split('=')[0] ?? unknown;
    throw new UsageError(`There is no option ${name}. ${suggest(name, known) ?? ''}`.trim());
  }
  const parsed = parse(options, args, takesPositionals);
  const values = Object.entries(options).map(([name, { value, default: otherwise }]) => {
    const given = parsed.values[name];
    if (value === undefined) return [name, given !== undefined];
    return [name, given === undefined ? otherwise : [given].flat().join(' ')];
  });
  return { values: Object.fromEntries(values) as Values<O>, positionals: parsed.positionals };
}

function parse(options: Options, args: string[], allowPositionals: boolean) {
  const types = Object.entries(options).map(([name, { value, repeatable }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', multiple: repeatable ?? false },
  ]);
  try {
    const parsed = parseArgs({
      args: args.reduce(joinNegative, []).map((arg) => (/^-\d/.test(arg) ? NEGATIVE + arg : arg)),
      options: Object.fromEntries(types) as Record<string, { type: 'boolean' | 'string'; multiple: boolean }>,
      allowPositionals,
    });
    return { ...parsed, positionals: parsed.positionals.map((arg) => arg.replace(NEGATIVE, '')) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Put before a year such as -0043, which `parseArgs` takes for an option. No argument contains it. */
const NEGATIVE = '\0';

/** `parseArgs` takes a negative number for an option, so --lon -28.6 becomes --lon=-28.6. */
function joinNegative(args: string[], arg: string): string[] {
  const last = args.at(-1);
  return /^-\d/.test(arg) && last !== undefined && /^--[\w-]+$/.test(last)
    ? [...args.slice(0, -1), `${last}=${arg}`]
    : [...args, arg];
}

/**
 * The value of `--port`.
 * @throws UsageError if it is not a port number
 */
export function portOf(port: string): number {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not ${port}.`);
  return number;
}
