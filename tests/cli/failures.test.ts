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
import { hash } from './hash.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-failures-'));
const [story, dist] = [join(folder, 'story'), join(folder, 'dist')];
const CRACK = 'bridge/1998-04-02-crack.mdx';

/** Root may write anywhere, so where the tests are root the build is somebody else. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

beforeEach(() => {
  for (const each of [story, dist]) rmSync(each, { recursive: true, force: true });
  cpSync('tests/stories/port-anselm', story, { recursive: true });
  cpSync(inject('otherSite'), dist, { recursive: true });
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (args: string[] = [], somebody = {}) =>
  run('build', ['--story', story, '--out', dist, ...args], somebody);

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(story, file), change(readFileSync(join(story, file), 'utf8')));
const append = (file: string, text: string) => edit(file, (before) => before + text);

/** What is done to a story of five entries, and a part of what is said. The slower kinds are in tests/slow. */
const CONTENT: [name: string, spoil: () => void, said: string][] = [
  ['YAML that is none', () => append('sources.yaml', '- id: [\n'), 'sources.yaml:'],
  ['front matter that is not closed', () => edit(CRACK, (text) => text.replace(/^---$/m, '')), CRACK],
  [
    'a source that is gone',
    () => edit('sources.yaml', (text) => text.replace('- id: courier-1998-04-04', '- id: courier')),
    'There is no source “courier-1998-04-04”',
  ],
  ['a component that is not closed', () => append(CRACK, '<Context>\nOpen.\n'), CRACK],
  ['a component that there is none of', () => append(CRACK, '<Clam id="x">\nText.\n</Clam>\n'), 'Clam'],
  ['code', () => append(CRACK, '{process.exit(0)}\n'), CRACK],
  ['an id used twice', () => append(CRACK, '<Unknown id="crack">\nWhat?\n</Unknown>\n'), 'crack'],
  [
    'a date that there is none of',
    () => edit(CRACK, (text) => text.replace('1998-04-02', '1998-02-30')),
    CRACK,
  ],
  ['text that is not UTF-8', () => writeFileSync(join(story, CRACK), Buffer.from([0xff, 0xfe])), 'not UTF-8'],
  ['a file of two megabytes', () => append(CRACK, 'x'.repeat(2e6)), 'one is the most'],
  [
    'a link out of the folder',
    () => symlinkSync('/etc/passwd', join(story, 'bridge/2000-x.mdx')),
    'a link to a file outside',
  ],
  [
    'no entries',
    () => ['bridge', 'council'].map((strand) => rmSync(join(story, strand), { recursive: true })),
    'no entries',
  ],
  ['no folder', () => rmSync(story, { recursive: true }), 'There is no folder'],
];

describe('a story with errors leaves the output unchanged, and nothing beside it', () => {
  test.each(CONTENT)('%s', (_name, spoil, said) => {
    const before = hash(dist);
    spoil();
    const result = build();
    expect(result.said).toContain(said);
    expect(result.said).toContain(`Build failed; ${dist} is unchanged.`);
    expect(result.status).toBe(1);
    expect(hash(dist)).toBe(before);
    expect(readdirSync(folder).filter((name) => name !== 'story')).toEqual(['dist']);
  });
});

describe('so does a wrong call', () => {
  test.each([
    ['an option that there is none of', ['--quit'], 'Did you mean --quiet?'],
    ['an address without a scheme', ['--site', 'example.org'], '--site takes a web address'],
    ['an address that is no web page', ['--site', 'javascript:alert(1)'], '--site takes a web address'],
    ['a base that is not from the root', ['--base', 'news'], '--base takes a path'],
    ['a folder with other files in it', ['--out', 'tests'], 'tests holds files, but no site'],
  ])('%s', (_name, args, said) => {
    const before = hash(dist);
    const result = build(args);
    expect(result.said).toContain(said);
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

  test('a folder that may only be read', () => {
    const before = hash(dist);
    chmodSync(folder, 0o555);
    const result = build([], SOMEBODY);
    chmodSync(folder, 0o755);
    expect(result.said).toContain('You do not have permission to write here');
    expect(result.status).toBe(1);
    expect(hash(dist)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'story']);
  });
});

test('what a killed build left behind is put right by the next, even by one that fails', () => {
  const before = hash(dist);
  const workshop = join(folder, '.building-dist');
  // As between the two renames of the swap: the old site set aside, the new one not yet in its place.
  mkdirSync(join(workshop, 'site'), { recursive: true });
  cpSync(dist, join(workshop, 'previous'), { recursive: true });
  rmSync(dist, { recursive: true });
  rmSync(join(story, 'story.mdx'));
  expect(build()).toMatchObject({ status: 1 });
  expect(hash(dist)).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'story']);
});
