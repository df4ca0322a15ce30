import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hash } from './hash.ts';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a build prints counts and what a missing --site means; with --quiet nothing', () => {
  const [loud, quiet] = [join(folder, 'loud'), join(folder, 'quiet')];
  const args = ['--story', 'tests/stories/port-anselm', '--out'];
  const { said, status } = run('build', [...args, loud]);
  expect(status).toBe(0);
  expect(said).toMatch(/^Building …$/m);
  expect(said).toMatch(/^\d+ pages, \d+ assets, \d+ other files; \d\.\d MB; SHA-256 [0-9a-f]{12}…\.$/m);
  expect(said).toContain(
    'Without --site, its feeds, calendar and sitemap give addresses at https://ledger.example,\nand on a host that sends _headers, Safari shows its embeds as plain lists.',
  );
  expect(said).toContain(`Built into ${loud}.`);
  expect(run('build', [...args, quiet, '--quiet'])).toMatchObject({ status: 0, said: '' });
  expect(hash(loud)).toBe(hash(quiet));
});

test.skipIf(process.platform === 'win32')('a build that no web server could read says so', () => {
  const before = process.umask(0o077);
  try {
    const { said, status } = run('build', ['--story', 'tests/stories/minimal', '--out', join(folder, 'out')]);
    expect(status).toBe(0);
    expect(said).toContain('No other user can read its files, because of the umask');
  } finally {
    process.umask(before);
  }
});

test('check: the exit status and what is printed', () => {
  expect(run('check', ['--story', 'tests/stories/port-anselm'])).toMatchObject({
    status: 0,
    said: 'tests/stories/port-anselm: 5 entries, 10 claims, 4 sources. Nothing to fix.\n',
  });
  expect(run('check', ['--story', folder])).toMatchObject({ status: 1 });
  expect(run('check', ['--stroy', 'x'])).toMatchObject({
    status: 2,
    said: 'There is no option --stroy. Did you mean --story?\n',
  });
  expect(run('check', ['--story', 'tests/stories/minimal', '--quiet'])).toMatchObject({
    status: 0,
    said: '',
  });
  expect(run('check', ['--story', folder, '--quiet']).said).toContain('story.mdx');
});
