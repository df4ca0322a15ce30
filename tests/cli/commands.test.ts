import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hash } from './hash.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
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
    expect(first.said).toContain(
      'Without --site, its feeds, calendar and sitemap give addresses at https://ledger.example.',
    );
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

test('two builds of one story are byte-equal, in another folder, time zone and shell', () => {
  const build = (out: string, env: Record<string, string>) =>
    spawnSync(process.execPath, ['src/cli/build.ts', '--story', 'tests/stories/port-anselm', '--out', out], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    }).status;
  expect(build(join(folder, 'one'), { TZ: 'UTC', LANG: 'C' })).toBe(0);
  const elsewhere = { TZ: 'Pacific/Chatham', LANG: 'fa_IR.UTF-8', NODE_ENV: 'development', DEV: '1' };
  expect(build(join(folder, 'deep', 'er', 'two'), elsewhere)).toBe(0);
  expect(hash(join(folder, 'one'))).toBe(hash(join(folder, 'deep', 'er', 'two')));
});
