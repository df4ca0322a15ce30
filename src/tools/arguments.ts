import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../core/errors.ts';
import { suggest } from '../core/story/did-you-mean.ts';

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
