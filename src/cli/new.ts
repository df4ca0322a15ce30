import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../core/errors.ts';
import { suggest } from '../core/story/did-you-mean.ts';
import type { Answers, Kind } from '../tools/scaffold/kind.ts';
import { KINDS, scaffold } from '../tools/scaffold/scaffold.ts';
import { type Option, STORY } from './arguments.ts';
import { type Command, defineCommand, runIfMain } from './run.ts';
import { openTerminal } from './terminal.ts';
import { today } from './today.ts';

const NAMES = Object.keys(KINDS);

/** The command for the kind that is named first. Each kind has options of its own. */
export function newItem(args: string[]): Command {
  const name = firstPositional(args);
  if (name === undefined) return withoutKind;
  const kind = KINDS[name];
  if (!kind) throw new UsageError(`There is no kind ${name}. ${suggest(name, NAMES) ?? ''}`.trim());
  const values = positionalsOf(kind);
  return defineCommand({
    name: 'new',
    positionals: `${name} ${values}`,
    about: `${kind.about} What is not given is asked on a terminal.`,
    options: optionsOf(kind),
    async run({ story = STORY.default, ...rest }, [, ...positionals]) {
      const given: Answers = rest;
      for (const [index, value] of positionals.entries()) {
        const flag = kind.byPosition[index];
        if (flag === undefined) throw new UsageError(tooMany(name, values, value));
        given[flag] = value;
      }
      const terminal = openTerminal();
      try {
        const { folder, files, next } = await scaffold(kind, given, story, today(), terminal);
        for (const { path, isNew } of files)
          console.log(`${isNew ? 'Wrote' : 'Added to'} ${join(folder, path)}`);
        console.log(next);
      } finally {
        terminal?.close();
      }
      return 0;
    },
  });
}

const withoutKind: Command = {
  name: 'new',
  positionals: 'KIND VALUE …',
  about: `Creates something that passes the check. KIND is one of ${NAMES.join(', ')}; each has a --help of its own.`,
  options: { story: STORY },
  run() {
    const example = 'npm run new -- entry STRAND 2024-05-01 "Headline"';
    throw new UsageError(`Say what to make: ${NAMES.join(', ')}.\n  → ${example}`);
  },
};

const positionalsOf = ({ byPosition }: Kind): string =>
  byPosition.map((flag) => flag.toUpperCase()).join(' ');

const tooMany = (name: string, values: string, value: string): string =>
  `“${value}” is one word too many.\n  → npm run new -- ${name} ${values}, each in quotation marks if it has spaces`;

/** An option for each field of a kind. Ids may be given one at a time. */
function optionsOf({ fields }: Kind): Record<string, Option & { value: string }> {
  const options = fields.map(({ flag, about, as }) => {
    const isList = as === 'ids';
    return [flag, { value: isList ? 'IDS' : 'TEXT', about, repeatable: isList }] as const;
  });
  return { ...Object.fromEntries(options), story: STORY };
}

/** The first argument that is neither an option nor its value. All options of all kinds take a value. */
function firstPositional(args: string[]): string | undefined {
  const options = Object.fromEntries(
    Object.values(KINDS).flatMap((kind) =>
      Object.keys(optionsOf(kind)).map((name) => [name, { type: 'string' as const }]),
    ),
  );
  return parseArgs({ args, options, strict: false, allowPositionals: true }).positionals[0];
}

await runIfMain(import.meta, newItem);
