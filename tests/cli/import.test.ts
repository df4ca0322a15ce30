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
import { fileOf, framesOf, pagesOf } from '../site/pages.ts';
import { type InProcess, runInProcess } from './in-process.ts';
import { run, succeed } from './run.ts';

const FIXTURES = 'tests/tools/timelinejs/fixtures';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backgrounder-import-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function cli(command: InProcess, ...args: string[]) {
  const { status, stdout, stderr } = await runInProcess(command, args);
  return { status, stdout: stdout.replaceAll(root, '…'), stderr: stderr.replaceAll(root, '…') };
}
const fixture = (name: string) => join(FIXTURES, name);
const to = (...parts: string[]) => join(root, ...parts);

test('a file becomes a folder that passes the check, with the given options', async () => {
  const flags = [
    '--url',
    'https://ledger.example/timeline',
    '--publisher',
    'The Ledger',
    '--byline',
    'J. Vale',
  ];
  const more = ['--language', 'en', '--time-zone', 'Europe/Lisbon', '--published', '2026-01-02'];
  const made = run('import', [fixture('scripts.json'), '--story', to('story'), ...flags, ...more]);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout.replaceAll(root, '…')).toContain(
    'Wrote …/story: 6 entries, 4 strands.\nIt is a draft, and its only source is the timeline',
  );
  const story = readFileSync(to('story', 'story.mdx'), 'utf8');
  for (const line of [
    'byline: J. Vale',
    'language: en',
    'timeZone: Europe/Lisbon',
    'draft: true',
    'published: 2026-01-02',
    '  name: The Ledger',
  ])
    expect(story).toContain(`${line}\n`);
  expect(await cli('check', '--story', to('story'))).toMatchObject({ status: 0, stderr: '' });
});

test('an event without a valid date is reported with its row, and the rest is imported', async () => {
  const { status, stdout, stderr } = await cli('import', fixture('impossible.csv'), '--story', to('story'));
  expect(status).toBe(1);
  expect(stdout).toContain('Wrote …/story: 2 entries');
  expect(stderr).toContain(
    'row 3, event: “1999-02-31” does not exist: that month has 28 days.\n  → Days run from 01 to 28',
  );
  expect(readFileSync(to('story', 'IMPORT.md'), 'utf8')).toContain('The 31st of February');
});

test('broken JSON is reported with its line, and nothing is written', async () => {
  const { status, stderr } = await cli('import', fixture('broken-comma.txt'), '--story', to('story'));
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /broken-comma\.txt:4:3 error: This is not JSON: it breaks here\. \[import\]\n {2}4 \| {3}\]\n.*\^/,
  );
  expect(stderr).toContain('→ Look there for a comma too many');
  expect(existsSync(to('story'))).toBe(false);
});

test('if no event has a valid date, nothing is written', async () => {
  writeFileSync(to('a.csv'), 'Year,Headline\nsoon,One\n');
  const { status, stderr } = await cli('import', to('a.csv'), '--story', to('story'));
  expect(status).toBe(1);
  expect(stderr).toContain('“soon” is not a year');
  expect(existsSync(to('story'))).toBe(false);
});

test('a sheet in UTF-16, as spreadsheets save it, is imported; Latin-1 is refused', async () => {
  const sheet = 'Year\tHeadline\n1999\tBrücke\n';
  writeFileSync(to('a.tsv'), Buffer.from(`\ufeff${sheet}`, 'utf16le'));
  expect(await cli('import', to('a.tsv'), '--story', to('story'))).toMatchObject({ status: 0 });
  expect(readdirSync(to('story', 'events'))).toEqual(['1999-brucke.mdx']);
  writeFileSync(to('b.tsv'), Buffer.from(sheet, 'latin1'));
  const { status, stderr } = await cli('import', to('b.tsv'), '--story', to('other'));
  expect([status, stderr]).toEqual([
    2,
    '…/b.tsv is not UTF-8 text.\n  → In the spreadsheet, save it as “CSV UTF-8”.\n',
  ]);
});

test('columns and the order of dates can be given', async () => {
  writeFileSync(to('a.csv'), 'Wann,Was\n03/04/2022,A\n');
  const { status, stderr } = await cli('import', to('a.csv'), '--columns', 'date=Wann,headline=Was');
  expect([status, stderr.includes('03/04/2022 (row 2) can mean two days')]).toEqual([1, true]);
  const args = ['--columns', 'date=Wann,headline=Was', '--day-first', '--story', to('story')];
  expect(await cli('import', to('a.csv'), ...args)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(to('story', 'events'))).toEqual(['2022-04-03-a.mdx']);
});

test.each([
  ['a workbook', Buffer.from('PK\u0003\u0004…'), 'is an Excel workbook, or another ZIP file, not text.'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'is an old Excel or Word file, not text.'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'is a PDF, not text.'],
])('%s is named', async (_, bytes, message) => {
  writeFileSync(to('a.csv'), bytes);
  const { status, stderr } = await cli('import', to('a.csv'), '--story', to('story'));
  expect([status, stderr]).toEqual([2, `…/a.csv ${message}\n  → Save the sheet as “CSV UTF-8”.\n`]);
});

test('an imported story is a draft on every page, keeps the order of the file, and cannot be published', async () => {
  const event = (headline: string) => ({ start_date: { year: 2024, month: 3, day: 26 }, text: { headline } });
  const headlines = ['The ship sails', 'Mayday call', 'Bridge falls', 'A rescue begins'];
  writeFileSync(to('t.json'), JSON.stringify({ events: headlines.map(event) }));
  succeed('import', to('t.json'), '--story', to('story'));
  succeed('build', '--story', to('story'), '--out', to('site'));
  for (const path of pagesOf(to('site'))) {
    const html = readFileSync(fileOf(to('site'), path), 'utf8');
    expect(html, path).toContain('No editor has checked this story yet.');
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(html, path).not.toMatch(/as of |first published|checked up to/i);
  }
  for (const path of framesOf(to('site')).filter((each) => each !== '/embed/404.html'))
    expect(readFileSync(fileOf(to('site'), path), 'utf8'), path).toContain('Draft, not checked');
  const timeline = readFileSync(fileOf(to('site'), '/timeline/'), 'utf8').replace(/^.*<main/s, '');
  const places = headlines.map((headline) => timeline.lastIndexOf(headline));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
  const strict = await cli('check', '--story', to('story'), '--strict');
  expect(strict.status).toBe(1);
  expect(strict.stdout + strict.stderr).toContain('This story is a draft: no editor has taken it over');
});

describe('nothing is overwritten', () => {
  test.each(['folder', 'file'])('an existing %s', async (kind) => {
    if (kind === 'folder') mkdirSync(to('story'));
    writeFileSync(kind === 'folder' ? to('story', 'mine.txt') : to('story'), 'mine');
    const { status, stderr } = await cli('import', fixture('whole.json'), '--story', to('story'));
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^…\/story already exists, and nothing is overwritten\.\n {2}→ npm run import -- \S+whole\.json --story …\/story-2\n$/,
    );
    if (kind === 'folder') expect(readdirSync(to('story'))).toEqual(['mine.txt']);
    else expect(readFileSync(to('story'), 'utf8')).toBe('mine');
  });

  test('but an empty folder is used', async () => {
    mkdirSync(to('story'));
    expect(await cli('import', fixture('scripts.json'), '--story', to('story'))).toMatchObject({ status: 0 });
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
  [['a.json', '--day-first', '--month-first'], 'Say --day-first or --month-first, not both.'],
  [['a.json', '--columns', 'date'], '--columns takes pairs such as date=When,headline=What, not “date”.'],
  [['a.json', '--published', '2026-02-30'], '--published: “2026-02-30” does not exist'],
])('%j is wrong usage', async (args, message) => {
  const { status, stderr } = await cli('import', ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
