import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hash } from '../cli/hash.ts';
import { run } from '../cli/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-repeatable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('two builds of one story are byte-equal: other folder, file order, time zone, shell, umask', () => {
  const build = (out: string, story: string, env: Record<string, string>, umask: string) =>
    spawnSync(
      'sh',
      [
        '-c',
        `umask ${umask}; exec "$0" "$@"`,
        process.execPath,
        'src/cli/build.ts',
        '--story',
        story,
        '--out',
        out,
      ],
      { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env } },
    ).status;
  const story = 'tests/stories/port-anselm';
  expect(build(join(folder, 'one'), story, { TZ: 'UTC', LANG: 'C' }, '022')).toBe(0);
  // The same files, written in the other order, after others that are gone again.
  const copy = join(folder, 'a copy');
  const files = readdirSync(story, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.\w+$/.test(path),
  );
  for (const path of files.sort().reverse()) cpSync(join(story, path), join(copy, path));
  const elsewhere = {
    ...{ TZ: 'Pacific/Chatham', LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8', USER: 'nobody' },
    ...{ NODE_ENV: 'development', DEV: '1', BASE_URL: '/wrong/', SITE: 'https://wrong.example' },
  };
  expect(build(join(folder, 'deep', 'er', 'two'), copy, elsewhere, '077')).toBe(0);
  expect(hash(join(folder, 'one'))).toBe(hash(join(folder, 'deep', 'er', 'two')));
});

test('a site is built onto another file system as onto this one, and nothing else is left there', ({
  skip,
}) => {
  const memory = '/dev/shm';
  if (!existsSync(memory) || statSync(memory).dev === statSync('.').dev)
    skip('Not tested: a build onto another file system. Here there is none at /dev/shm.');
  const there = mkdtempSync(join(memory, 'backgrounder-'));
  try {
    const build = (out: string) => run('build', ['--story', 'tests/stories/minimal', '--out', out]).status;
    expect([build(join(there, 'dist')), build(join(folder, 'dist'))]).toEqual([0, 0]);
    expect(hash(join(there, 'dist'))).toBe(hash(join(folder, 'dist')));
    expect(readdirSync(there)).toEqual(['dist']);
    expect(existsSync('.astro/site')).toBe(false);
  } finally {
    rmSync(there, { recursive: true });
  }
});

test('no cache of an earlier build is read: what Astro keeps may say what it likes', () => {
  const store = 'node_modules/.astro/data-store.json';
  const before = existsSync(store) ? readFileSync(store) : undefined;
  const build = (out: string) =>
    run('build', ['--story', 'tests/stories/minimal', '--out', join(folder, out), '--quiet']);
  expect(build('cold')).toMatchObject({ status: 0, said: '' });
  mkdirSync(dirname(store), { recursive: true });
  try {
    writeFileSync(store, '["poison"]');
    expect(build('poisoned')).toMatchObject({ status: 0, said: '' });
    expect(readFileSync(store, 'utf8')).toBe('["poison"]');
  } finally {
    if (before) writeFileSync(store, before);
    else rmSync(store);
  }
  expect(hash(join(folder, 'poisoned'))).toBe(hash(join(folder, 'cold')));
});
