import { parseArgs, type ParseArgsConfig } from 'node:util';
import { suggest } from '../story/did-you-mean.ts';

/** The call itself is at fault: exit status 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The command line of a command.
 * @throws UsageError naming the option that was meant
 */
export function readArguments<O extends Options>(options: O, args: string[] = process.argv.slice(2)) {
  const known = Object.keys(options).map((name) => `--${name}`);
  const unknown = args.find((arg) => arg.startsWith('--') && !known.includes(arg.split('=')[0] ?? ''));
  if (unknown !== undefined) {
    const name = unknown.split('=')[0] ?? unknown;
    throw new UsageError(`There is no option ${name}. ${suggest(name, known) ?? ''}`.trim());
  }
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The origin of a `--site`, where there is one.
 * @throws UsageError where it is no web address
 */
export function originOf(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--site takes a web address such as https://example.org, not ${site}.`);
  return url.origin;
}

/** Runs a command and turns what it throws into its exit status: 1 the content, 2 the call. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
