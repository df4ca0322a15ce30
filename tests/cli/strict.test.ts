import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { storiesNamed } from '../stories/stories.ts';
import { runInProcess } from './in-process.ts';

const root = mkdtempSync(join(tmpdir(), 'backgrounder-strict-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder with the minimal story and the files of a fixture. */
function folder(fixture: string): string {
  const story = join(root, fixture);
  cpSync('tests/stories/minimal', story, { recursive: true });
  cpSync(join('tests/stories', fixture), story, { recursive: true });
  rmSync(join(story, 'expected.txt'), { force: true });
  return story;
}

/** Fixtures with warnings and no errors, as their expected texts say. */
const onlyWarnings = storiesNamed('broken-').filter((name) =>
  /^0 errors and [1-9]/m.test(readFileSync(join('tests/stories', name, 'expected.txt'), 'utf8')),
);

describe('--strict fails on every warning, in every format', () => {
  test('there are warnings of many rules', () => {
    expect(onlyWarnings.length).toBeGreaterThan(10);
  });

  test.each(onlyWarnings)('%s', async (fixture) => {
    const story = folder(fixture);
    expect(await runInProcess('check', ['--story', story])).toMatchObject({ status: 0 });
    for (const format of ['pretty', 'json', 'github', 'sarif']) {
      const { status, stderr } = await runInProcess('check', [
        '--story',
        story,
        '--strict',
        '--format',
        format,
      ]);
      expect(status).toBe(1);
      expect(stderr).toContain('With --strict, nothing passes that has a warning.');
    }
  });
});

test('--strict passes a story without warnings, and the shipped one', async () => {
  for (const story of ['tests/stories/minimal', 'tests/stories/port-anselm', 'content'])
    expect(await runInProcess('check', ['--story', story, '--strict'])).toMatchObject({ status: 0 });
});

test('--strict adds nothing to what an error says', async () => {
  const args = ['--story', folder('broken-known-ids-term')];
  const [usual, strict] = [
    await runInProcess('check', args),
    await runInProcess('check', [...args, '--strict']),
  ];
  expect(strict).toEqual(usual);
  expect(strict.status).toBe(1);
});

test('--strict and --against are two questions', async () => {
  const { status, said } = await runInProcess('check', ['--strict', '--against', 'HEAD']);
  expect(status).toBe(2);
  expect(said).toContain('--strict');
});

test.each([
  ['check', 'check'],
  ['publish', 'build'],
])('the workflow %s refuses warnings before it builds', (workflow, job) => {
  const { jobs } = parse(readFileSync(`.github/workflows/${workflow}.yml`, 'utf8')) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  const commands = jobs[job]?.steps.map(({ run = '' }) => run) ?? [];
  const checks = commands.findIndex((run) => /npm run --silent check -- .*--strict/.test(run));
  const builds = commands.findIndex((run) => run.includes('npm run --silent build'));
  expect(checks).toBeGreaterThan(-1);
  expect(builds).toBeGreaterThan(checks);
});

test('what newsrooms read about publishing names --strict', () => {
  for (const file of ['README.md', '.github/DEPLOY.md', '.github/WRITING.md'])
    expect(readFileSync(file, 'utf8')).toContain('--strict');
});
