import { parseArgs } from 'node:util';
import { suggest } from '../../core/story/did-you-mean.ts';
import { UsageError } from '../../core/errors.ts';
import { readArguments } from '../arguments.ts';
import type { Answers } from './field.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds.ts';

/** A call of the command: what is to be made, and what was said about it. */
export interface Call {
  name: string;
  kind: Kind;
  folder: string;
  given: Answers;
}

/**
 * Reads `KIND VALUE … --flag value …`.
 * @throws UsageError saying what was meant
 */
export function readCall(args: string[]): Call {
  const { positionals, flags } = split(args.reduce(joinNegative, []));
  const [name, ...values] = positionals;
  const names = Object.keys(KINDS);
  if (name === undefined) throw new UsageError(`Say what to make: ${names.join(', ')}.\n${EXAMPLE}`);
  const kind = KINDS[name];
  if (!kind) throw new UsageError(`There is no kind ${name}. ${suggest(name, names) ?? ''}`.trim());
  const { story, ...read } = readArguments({ ...optionsOf(kind), story: { type: 'string' } }, flags);
  const given: Answers = {};
  for (const [flag, value] of Object.entries(read)) given[flag] = [value].flat().join(' ').trim();
  for (const [index, value] of values.entries()) {
    const flag = kind.byPosition[index];
    if (flag === undefined) throw new UsageError(tooMany(name, kind, value));
    given[flag] = value.trim();
  }
  return { name, kind, folder: story ?? 'content', given };
}

const EXAMPLE = '  → npm run new -- entry STRAND 2024-05-01 "Headline"';

function tooMany(name: string, { byPosition }: Kind, value: string): string {
  const wanted = byPosition.map((flag) => flag.toUpperCase()).join(' ');
  return `“${value}” is one word too many.\n  → npm run new -- ${name} ${wanted}, each in quotation marks if it has spaces`;
}

/** Every flag takes text; ids may come one to a flag. */
function optionsOf({ fields }: Kind) {
  const options = fields.map(({ flag, as }) => [flag, { type: 'string', multiple: as === 'ids' }] as const);
  return Object.fromEntries(options);
}

/** A number below nought looks like a flag to the parser: --lon -28.6 becomes --lon=-28.6. */
function joinNegative(args: string[], arg: string): string[] {
  const last = args.at(-1);
  return /^-\d/.test(arg) && last !== undefined && /^--[\w-]+$/.test(last)
    ? [...args.slice(0, -1), `${last}=${arg}`]
    : [...args, arg];
}

/** Tells values that stand alone from flags and their values, before it is known which flags there are. */
function split(args: string[]): { positionals: string[]; flags: string[] } {
  const options = Object.assign({ story: { type: 'string' } }, ...Object.values(KINDS).map(optionsOf));
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const alone = new Set(tokens.flatMap(({ kind, index }) => (kind === 'option' ? [] : [index])));
  return {
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    flags: args.filter((_, index) => !alone.has(index)),
  };
}
