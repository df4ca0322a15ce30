import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RULES } from '../../src/core/story/rules.ts';
import { sarif } from '../../src/tools/reporters.ts';
import { runInProcess } from './in-process.ts';

/** A story with one error: the minimal one with the files of a broken one added. */
const story = join(mkdtempSync(join(tmpdir(), 'backgrounder-formats-')), 'story');
cpSync('tests/stories/minimal', story, { recursive: true });
cpSync('tests/stories/broken-known-ids-term', story, { recursive: true });
afterAll(() => rmSync(join(story, '..'), { recursive: true, force: true }));

async function check(format: string) {
  const { status, stdout, stderr } = await runInProcess('check', ['--story', story, '--format', format]);
  return { status, stdout: stdout.replaceAll(story, 'STORY'), stderr };
}

test('json', async () => {
  const { status, stdout } = await check('json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    issues: [
      {
        file: 'lamp/2024-05-01-new-lamp.mdx',
        line: 10,
        column: 48,
        rule: 'known-ids',
        severity: 'error',
        message: 'There is no term “lantern” in glossary.yaml.',
        hint: 'Add it to glossary.yaml.',
      },
    ],
  });
});

test('github', async () => {
  const { status, stdout } = await check('github');
  expect(status).toBe(1);
  expect(stdout.split('\n')[0]).toBe(
    '::error file=STORY/lamp/2024-05-01-new-lamp.mdx,line=10,col=48,title=known-ids::There is no term “lantern” in glossary.yaml.%0A→ Add it to glossary.yaml.',
  );
});

test('sarif', async () => {
  const { status, stdout } = await check('sarif');
  expect(status).toBe(1);
  const { version, runs } = JSON.parse(stdout) as {
    version: string;
    runs: { tool: unknown; results: { ruleId: string; level: string; locations: unknown[] }[] }[];
  };
  expect(version).toBe('2.1.0');
  expect(runs[0]?.tool).toMatchObject({ driver: { name: 'Backgrounder', rules: [{ id: 'known-ids' }] } });
  expect(runs[0]?.results[0]).toMatchObject({
    ruleId: 'known-ids',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'STORY/lamp/2024-05-01-new-lamp.mdx' },
          region: { startLine: 10, startColumn: 48 },
        },
      },
    ],
  });
});

test('sarif links each rule to the reference if there is a repository', () => {
  const issue = { file: 'people.yaml', line: 1, column: 1, rule: 'unused', severity: 'warning' } as const;
  const rulesIn = (repository: string) => {
    const text = sarif({ folder: 'STORY', issues: [{ ...issue, message: 'Nothing uses it.' }] }, repository);
    const { runs } = JSON.parse(text) as { runs: { tool: { driver: { rules: object[] } } }[] };
    return runs[0]?.tool.driver.rules;
  };
  const unused = { id: 'unused', shortDescription: { text: RULES.unused.description } };
  const helpUri = 'https://github.com/owner/name/blob/HEAD/.github/REFERENCE.md#unused';
  expect(rulesIn('owner/name')).toEqual([{ ...unused, helpUri }]);
  expect(rulesIn('')).toEqual([unused]);
});

test('an unknown format', async () => {
  expect(await check('sarf')).toMatchObject({
    status: 2,
    stderr: 'There is no format sarf. Did you mean sarif?\n',
  });
});
