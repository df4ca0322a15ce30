import { describe, expect, test } from 'vitest';
import { ContentError, SystemError, UsageError } from '../../src/core/errors.ts';
import { defineCommand, runCommand } from '../../src/cli/run.ts';
import { capture } from './in-process.ts';

const OPTIONS = {
  story: { value: 'DIR', default: 'content', about: 'The folder of the story.' },
  lon: { value: 'N', about: 'A longitude.' },
  source: { value: 'IDS', about: 'Ids of sources.', repeatable: true },
  quiet: { about: 'Prints less.' },
} as const;

let received: unknown;
const echo = defineCommand({
  name: 'echo',
  about: 'Takes options.',
  positionals: 'WORD …',
  options: OPTIONS,
  run(values, positionals) {
    received = [values, positionals];
    return 0;
  },
});

async function echoed(...args: string[]): Promise<unknown> {
  expect(await runCommand(echo, args)).toBe(0);
  return received;
}

describe('arguments', () => {
  test('defaults, switches and positionals', async () => {
    expect(await echoed('one', '--quiet', 'two')).toEqual([
      { story: 'content', quiet: true },
      ['one', 'two'],
    ]);
  });

  test('an early year is a word, wherever it stands', async () => {
    for (const args of [['rome', '-0043-03-15', 'Ides'], ['-1176', '--quiet', 'Troy'], ['-0752/0476']]) {
      const [, words] = (await echoed(...args)) as [object, string[]];
      expect(words).toEqual(args.filter((arg) => arg !== '--quiet'));
    }
  });

  test('a value after a space or an equals sign, also a negative number', async () => {
    expect(await echoed('--story=a', '--lon', '-28.6')).toEqual([
      { story: 'a', lon: '-28.6', quiet: false },
      [],
    ]);
  });

  test('a repeatable option joins its values, of any other the last one counts', async () => {
    expect(await echoed('--source', 'a', '--source', 'b', '--story', 'a', '--story', 'b')).toEqual([
      { story: 'b', source: 'a b', quiet: false },
      [],
    ]);
  });

  test.each([
    [['he\u001b[2Jllo'], 'An argument contains U+001B ESCAPE, which nobody can see. Delete it.\n'],
    [
      ['--st\u202ery', 'x'],
      'An argument contains U+202E RIGHT-TO-LEFT OVERRIDE, which nobody can see. Delete it.\n',
    ],
    [
      ['--story', 'a\ud800'],
      'An argument contains U+D800 HALF OF A SURROGATE PAIR, which nobody can see. Delete it.\n',
    ],
    [['--stroy', 'x'], 'There is no option --stroy. Did you mean --story?\n'],
    [['--story'], /--story <value>' argument missing/],
    [['--quiet=yes'], /--quiet' does not take an argument/],
  ])('%j is wrong usage', async (args, message) => {
    const { stderr, status } = await capture(() => runCommand(echo, args));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('a command without positionals refuses them', async () => {
    const command = defineCommand({ name: 'x', about: '', options: {}, run: () => 0 });
    expect(await capture(() => runCommand(command, ['x']))).toMatchObject({ status: 2 });
  });
});

test('--help prints the options in columns', async () => {
  const { stdout, status } = await capture(() => runCommand(echo, ['--story', 'x', '--help']));
  expect(status).toBe(0);
  expect(stdout).toBe(`npm run echo -- WORD … [options]

Takes options.

  --story DIR   The folder of the story. Default: content
  --lon N       A longitude.
  --source IDS  Ids of sources.
  --quiet       Prints less.
  --help        Prints this text.
`);
});

test.each([
  [new ContentError([], 'An error in the story.'), 1, 'An error in the story.\n'],
  [new SystemError('ENOSPC', 'The disk is full.'), 1, 'The disk is full.\n'],
  [new UsageError('A wrong option.'), 2, 'A wrong option.\n'],
  [
    Object.assign(new Error(), { code: 'EACCES', path: '/x' }),
    1,
    'You do not have permission to write here: /x\n',
  ],
  [new TypeError('x is not a function'), 1, /^TypeError: x is not a function\n {4}at [^]*\nThis is a bug of/],
])('%s: exit status %i', async (error, status, message) => {
  const command = defineCommand({
    name: 'x',
    about: '',
    options: {},
    run() {
      throw error;
    },
  });
  const printed = await capture(() => runCommand(command, []));
  expect(printed.status).toBe(status);
  expect(printed.stderr).toMatch(message);
  if (typeof message === 'string') expect(printed.stderr).toBe(message);
});
