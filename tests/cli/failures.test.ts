import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { runCommand } from '../../src/cli/run.ts';
import { hash } from './hash.ts';
import { capture, runInProcess } from './in-process.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-failures-'));
const [story, dist] = [join(folder, 'story'), join(folder, 'dist')];
const CRACK = 'bridge/1998-04-02-crack.mdx';
const SESSION = 'council/1998-04-03-session.mdx';
const OPENING = 'bridge/1961-opening.mdx';

/** Root may write anywhere, so tests that run as root build as another user. */
const OTHER_USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

beforeEach(() => {
  for (const each of [story, dist]) rmSync(each, { recursive: true, force: true });
  cpSync('tests/stories/port-anselm', story, { recursive: true });
  cpSync(inject('otherSite'), dist, { recursive: true });
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (args: string[] = [], user = {}) =>
  run('build', ['--story', story, '--out', dist, ...args], user);

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(story, file), change(readFileSync(join(story, file), 'utf8')));
const append = (file: string, text: string) => edit(file, (before) => before + text);

/** How a story of five entries is broken, and part of what is printed. Slower kinds are in tests/slow. */
const CONTENT: [name: string, breakStory: () => void, message: string][] = [
  ['invalid YAML', () => append('sources.yaml', '- id: [\n'), 'sources.yaml:'],
  ['unclosed front matter', () => edit(CRACK, (text) => text.replace(/^---$/m, '')), CRACK],
  [
    'a missing source',
    () => edit('sources.yaml', (text) => text.replace('- id: courier-1998-04-04', '- id: courier')),
    `${CRACK}:21:78 error: There is no source “courier-1998-04-04” in sources.yaml.`,
  ],
  ['text that is not UTF-8', () => writeFileSync(join(story, CRACK), Buffer.from([0xff, 0xfe])), 'not UTF-8'],
  ['a file of two megabytes', () => append(CRACK, 'x'.repeat(2e6)), 'the limit is 1 MB'],
  [
    'a link out of the folder',
    () => symlinkSync('/etc/passwd', join(story, 'bridge/2000-x.mdx')),
    'a link to a file outside',
  ],
  [
    'no entries',
    () => ['bridge', 'council'].map((strand) => rmSync(join(story, strand), { recursive: true })),
    'This story has no entries.',
  ],
  ['no folder', () => rmSync(story, { recursive: true }), `There is no folder ${story}.`],
];

/** Errors inside an entry, which the check finds in one way for all. */
const IN_ENTRIES: [name: string, breakStory: () => void, message: string][] = [
  ['an unclosed component', () => append(SESSION, '<Context>\nOpen.\n'), SESSION],
  ['an unknown component', () => append(CRACK, '<Clam id="x">\nText.\n</Clam>\n'), 'Clam'],
  ['code', () => append(CRACK, '{process.exit(0)}\n'), CRACK],
  ['a duplicate id', () => append(CRACK, '<Unknown id="crack">\nWhat?\n</Unknown>\n'), 'crack'],
  ['an impossible date', () => edit(OPENING, (text) => text.replace('date: 1961', 'date: 1961-13')), OPENING],
];

function expectFailure(messages: string[]): void {
  const before = hash(dist);
  const result = build();
  for (const message of messages) expect(result.said).toContain(message);
  expect(result.said).toContain(`Build failed; ${dist} is unchanged.`);
  expect(result.status).toBe(1);
  expect(hash(dist)).toBe(before);
  expect(readdirSync(folder).filter((name) => name !== 'story')).toEqual(['dist']);
}

describe('a story with errors leaves the output unchanged, and nothing beside it', () => {
  test.each(CONTENT)('%s', (_name, breakStory, message) => {
    breakStory();
    expectFailure([message]);
  });

  test('errors in several entries are all reported', () => {
    for (const [, breakStory] of IN_ENTRIES) breakStory();
    expectFailure(IN_ENTRIES.map(([, , message]) => message));
  });
});

test.each(IN_ENTRIES)('%s alone fails the check', async (_name, breakStory, message) => {
  breakStory();
  const { status, said } = await runInProcess('check', ['--story', story]);
  expect(status).toBe(1);
  expect(said).toContain(message);
});

describe('wrong usage leaves the output unchanged', () => {
  test.each([
    ['an unknown option', ['--quit'], 'Did you mean --quiet?'],
    ['an address without a scheme', ['--site', 'example.org'], 'The site is a web address'],
    ['an address that is not of the web', ['--site', 'javascript:alert(1)'], 'The site is a web address'],
    ['a relative base', ['--base', 'news'], 'The base is a path'],
    ['an output folder that Vite takes for a fragment', ['--out', 'a#b'], 'a#b contains #, which Vite'],
    ['an output folder that Vite takes for a query', ['--out', 'a?b/c'], 'a?b/c contains ?, which Vite'],
    ['a story that Vite takes for a fragment', ['--story', 'a#b'], 'a#b contains #, which Vite'],
    ['a folder with other files in it', ['--out', 'tests'], 'tests holds files, but no site'],
  ])('%s', async (_name, args, message) => {
    const before = hash(dist);
    const { build: command } = await import('../../src/cli/build.ts');
    const result = await capture(() => runCommand(command, ['--story', story, '--out', dist, ...args]));
    expect(result.said).toContain(message);
    expect(result.status).toBe(2);
    expect(hash(dist)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'story']);
  });

  test('a file where the folder should be', () => {
    const result = build(['--out', join(story, 'story.mdx')]);
    expect(result).toMatchObject({ status: 1 });
    expect(result.said).toContain('This is a file, not a folder');
    expect(readdirSync(story)).not.toContain('.building-story.mdx');
  });

  test('a read-only folder', () => {
    const before = hash(dist);
    chmodSync(folder, 0o555);
    const result = build([], OTHER_USER);
    chmodSync(folder, 0o755);
    expect(result.said).toContain('You do not have permission to write here');
    expect(result.status).toBe(1);
    expect(hash(dist)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'story']);
  });
});

test('a build repairs what a killed one left, even if it fails itself', () => {
  const before = hash(dist);
  const workshop = join(folder, '.building-dist');
  // Between the two renames of the swap: the previous site is moved away, the new one is not in its place yet.
  mkdirSync(join(workshop, 'site'), { recursive: true });
  writeFileSync(join(workshop, 'created-by-backgrounder'), '');
  cpSync(dist, join(workshop, 'previous'), { recursive: true });
  rmSync(dist, { recursive: true });
  rmSync(join(story, 'story.mdx'));
  expect(build()).toMatchObject({ status: 1 });
  expect(hash(dist)).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'story']);
});
