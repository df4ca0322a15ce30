import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backgrounder-import-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function cli(command: string, ...args: string[]) {
  const { status, stdout, stderr } = run(command, args);
  return { status, stdout: stdout.replaceAll(root, '…'), stderr: stderr.replaceAll(root, '…') };
}
const fixture = (name: string) => join(FIXTURES, name);
const to = (...parts: string[]) => join(root, ...parts);

test('a file becomes a folder that passes the check, with the facts that were given', () => {
  const flags = [
    '--url',
    'https://ledger.example/timeline',
    '--publisher',
    'The Ledger',
    '--byline',
    'J. Vale',
  ];
  const facts = ['--language', 'en', '--time-zone', 'Europe/Lisbon', '--published', '2026-01-02'];
  const made = cli('import', fixture('scripts.json'), '--story', to('story'), ...flags, ...facts);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toContain(
    'Wrote …/story: 6 entries, 4 strands, 1 source.\n6 entries rest on the imported timeline alone',
  );
  const story = readFileSync(to('story', 'story.mdx'), 'utf8');
  for (const line of [
    'byline: J. Vale',
    'language: en',
    'timeZone: Europe/Lisbon',
    'asOf: 2026-01-02',
    '  name: The Ledger',
  ])
    expect(story).toContain(`${line}\n`);
  expect(cli('check', '--story', to('story'))).toMatchObject({ status: 0, stderr: '' });
});

test('an event that cannot be dated is told by its row, and the rest is there', () => {
  const { status, stdout, stderr } = cli('import', fixture('impossible.csv'), '--story', to('story'));
  expect(status).toBe(1);
  expect(stdout).toContain('Wrote …/story: 1 entry');
  expect(stderr).toContain(
    'row 3, event: “1999-02-31” does not exist: that month has 28 days.\n  → Days run from 01 to 28',
  );
  expect(readFileSync(to('story', 'IMPORT.md'), 'utf8')).toContain('The 31st of February');
});

test('broken JSON is shown at its line, and nothing is written', () => {
  const { status, stderr } = cli('import', fixture('broken-comma.txt'), '--story', to('story'));
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /broken-comma\.txt:4:3 error: This is not JSON: it breaks here\.\n {2}4 \| {3}\]\n.*\^/,
  );
  expect(stderr).toContain('→ Look there for a comma too many');
  expect(existsSync(to('story'))).toBe(false);
});

test('where no event can be dated nothing is written', () => {
  writeFileSync(to('a.csv'), 'Year,Headline\nsoon,One\n');
  const { status, stderr } = cli('import', to('a.csv'), '--story', to('story'));
  expect(status).toBe(1);
  expect(stderr).toContain('“soon” is not a year');
  expect(existsSync(to('story'))).toBe(false);
});

test('a sheet in UTF-16, as spreadsheets save it, is read; one in an old encoding is refused', () => {
  const sheet = 'Year\tHeadline\n1999\tBrücke\n';
  writeFileSync(to('a.tsv'), Buffer.from(`\ufeff${sheet}`, 'utf16le'));
  expect(cli('import', to('a.tsv'), '--story', to('story'))).toMatchObject({ status: 0 });
  expect(readdirSync(to('story', 'events'))).toEqual(['1999-brucke.mdx']);
  writeFileSync(to('b.tsv'), Buffer.from(sheet, 'latin1'));
  const { status, stderr } = cli('import', to('b.tsv'), '--story', to('other'));
  expect([status, stderr]).toEqual([
    2,
    '…/b.tsv is not UTF-8 text.\n  → In the spreadsheet, save it as “CSV UTF-8”.\n',
  ]);
});

describe('nothing is overwritten', () => {
  test.each(['folder', 'file'])('a %s that is there', (kind) => {
    if (kind === 'folder') mkdirSync(to('story'));
    writeFileSync(kind === 'folder' ? to('story', 'mine.txt') : to('story'), 'mine');
    const { status, stderr } = cli('import', fixture('whole.json'), '--story', to('story'));
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^…\/story is there already, and nothing is overwritten\.\n {2}→ npm run import -- \S+whole\.json --story …\/story-2\n$/,
    );
    if (kind === 'folder') expect(readdirSync(to('story'))).toEqual(['mine.txt']);
    else expect(readFileSync(to('story'), 'utf8')).toBe('mine');
  });

  test('an empty folder is nothing', () => {
    mkdirSync(to('story'));
    expect(cli('import', fixture('scripts.json'), '--story', to('story'))).toMatchObject({ status: 0 });
  });
});

test.each([
  [[], 'Say which file to import, JSON or CSV.'],
  [['a.json', 'b.json'], 'One file at a time; b.json is too many.'],
  [['nowhere.json'], 'There is no file nowhere.json.'],
  [['a.json', '--stroy', 'x'], 'There is no option --stroy. Did you mean --story?'],
  [
    ['a.json', '--url', 'javascript:x'],
    '--url takes a web address such as https://example.org/timeline, not javascript:x.',
  ],
  [['a.json', '--time-zone', 'Mars'], '--time-zone takes a time zone such as Europe/London, not Mars.'],
  [['a.json', '--language', 'English'], '--language takes a language tag such as en-GB, not English.'],
  [['a.json', '--published', '2026-02-30'], '--published: “2026-02-30” does not exist'],
])('the call %j is refused', (args, message) => {
  const { status, stderr } = cli('import', ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
