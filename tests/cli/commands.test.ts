import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hash } from './hash.ts';
import { run as runCommand } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string, ...args: string[]) {
  const { status, said } = runCommand(command, args);
  return { status, said };
}

describe('exit status: 0 done, 1 the content is at fault, 2 the call is', () => {
  test('check', () => {
    expect(run('check', '--story', 'tests/stories/port-anselm')).toEqual({
      status: 0,
      said: 'tests/stories/port-anselm: 5 entries, 10 claims, 4 sources. Nothing to fix.\n',
    });
    expect(run('check', '--story', folder)).toMatchObject({ status: 1 });
    expect(run('check', '--stroy', 'x')).toEqual({
      status: 2,
      said: 'There is no option --stroy. Did you mean --story?\n',
    });
  });

  test('build', () => {
    expect(run('build', '--site', 'example.org')).toMatchObject({ status: 2 });
    expect(run('build', '--base', 'news')).toMatchObject({ status: 2 });
  });
});

describe('a failed build leaves what was built before', () => {
  test('a source that is gone, an empty folder and a missing one', () => {
    const story = join(folder, 'story');
    const out = join(folder, 'dist');
    cpSync('tests/stories/port-anselm', story, { recursive: true });
    const first = run('build', '--story', story, '--out', out);
    expect(first.status).toBe(0);
    for (const told of [
      'Without --site, its feeds, calendar and sitemap give addresses at https://ledger.example,',
      'and on a host that sends _headers, Safari shows its embeds as plain lists.',
    ])
      expect(first.said).toContain(told);
    const before = hash(out);

    const sources = readFileSync(join(story, 'sources.yaml'), 'utf8');
    writeFileSync(join(story, 'sources.yaml'), sources.replace('- id: courier-1998-04-04', '- id: courier'));
    const { status, said } = run('build', '--story', story, '--out', out);
    expect(status).toBe(1);
    expect(said).toContain(
      'bridge/1998-04-02-crack.mdx:21:78 error: There is no source “courier-1998-04-04” in sources.yaml.',
    );
    expect(hash(out)).toBe(before);

    rmSync(story, { recursive: true });
    expect(run('build', '--story', story, '--out', out).said).toContain(`There is no folder ${story}.`);
    expect(hash(out)).toBe(before);

    cpSync('tests/stories/minimal/story.mdx', join(story, 'story.mdx'), { recursive: true });
    expect(run('build', '--story', story, '--out', out)).toMatchObject({ status: 1 });
    expect(run('build', '--story', story, '--out', out).said).toContain('This story has no entries.');
    expect(hash(out)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'story']);
  });
});

test('a build says what it does with counts; with --quiet nothing', () => {
  const [loud, quiet] = [join(folder, 'loud'), join(folder, 'quiet')];
  const args = ['--story', 'tests/stories/minimal', '--site', 'https://example.org', '--out'];
  const { said } = run('build', ...args, loud);
  expect(said).toMatch(/^Building …$/m);
  expect(said).toMatch(/^\d+ pages, \d+ assets, \d+ other files; 0\.\d MB; SHA-256 [0-9a-f]{12}…\.$/m);
  expect(said).toContain(`Built into ${loud}.`);
  expect(run('build', ...args, quiet, '--quiet')).toEqual({ status: 0, said: '' });
  expect(hash(loud)).toBe(hash(quiet));
  expect(run('check', '--story', 'tests/stories/minimal', '--quiet')).toEqual({ status: 0, said: '' });
  expect(run('check', '--story', folder, '--quiet').said).toContain('story.mdx');
});
