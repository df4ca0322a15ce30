import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../../src/core/story/rules.ts';
import { sarif } from '../../src/tools/reporters.ts';
import { runInProcess } from './in-process.ts';

/** A story with one error: the minimal one with the files of a broken one added. */
const story = join(mkdtempSync(join(tmpdir(), 'backgrounder-formats-')), 'story');
cpSync('tests/stories/minimal', story, { recursive: true });
cpSync('tests/stories/broken-known-ids-term', story, { recursive: true });
rmSync(join(story, 'expected.txt'));
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

describe('a story with one misnamed list', () => {
  const misnamed = join(story, '../misnamed');
  beforeAll(() => {
    cpSync('tests/stories/port-anselm', misnamed, { recursive: true });
    renameSync(join(misnamed, 'sources.yaml'), join(misnamed, 'sources.yml'));
  });
  const ofMisnamed = async (format: string) =>
    (await runInProcess('check', ['--story', misnamed, '--format', format])).stdout.replaceAll(
      misnamed,
      'STORY',
    );
  const LEFT = /Not checked until sources\.yml is fixed: \d+ references to sources and the rules/;

  test('is one error in JSON, and what was not checked', async () => {
    const { issues, notChecked } = JSON.parse(await ofMisnamed('json')) as {
      issues: object[];
      notChecked: string;
    };
    expect(issues).toMatchObject([{ file: 'sources.yml', rule: 'files', severity: 'error' }]);
    expect(notChecked).toMatch(LEFT);
  });

  test('is one annotation on GitHub, which shows ten', async () => {
    const lines = (await ofMisnamed('github')).trim().split('\n');
    expect(lines.filter((line) => line.startsWith('::'))).toEqual([
      expect.stringContaining(
        '::error file=STORY/sources.yml,line=1,col=1,title=files::This file is not read.',
      ),
    ]);
    expect(lines.at(-1)).toMatch(LEFT);
  });

  test('is one result in SARIF, and a notification', async () => {
    const { runs } = JSON.parse(await ofMisnamed('sarif')) as {
      runs: {
        results: object[];
        invocations: { toolExecutionNotifications: { message: { text: string } }[] }[];
      }[];
    };
    expect(runs[0]?.results).toHaveLength(1);
    expect(runs[0]?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toMatch(LEFT);
  });
});

describe('an id that is missing in its list and used in several places', () => {
  const missing = join(story, '../missing');
  beforeAll(() => {
    cpSync('tests/stories/minimal', missing, { recursive: true });
    cpSync('tests/stories/broken-many', missing, { recursive: true });
    rmSync(join(missing, 'expected.txt'));
  });
  const ofMissing = async (format: string) =>
    (await runInProcess('check', ['--story', missing, '--format', format])).stdout.replaceAll(
      missing,
      'STORY',
    );

  test('is one problem with the other places', async () => {
    const { issues } = JSON.parse(await ofMissing('json')) as {
      issues: { message: string; others?: object[] }[];
    };
    const person = issues.filter(({ message }) => message.includes('“ada-keper”'));
    expect(person.map(({ others }) => others)).toEqual([
      [{ file: 'lamp/2024-05-03-repair.mdx', line: 5, column: 10 }],
    ]);
    const annotations = (await ofMissing('github'))
      .split('\n')
      .filter((line) => line.includes('“ada-keper”'));
    expect(annotations).toEqual([
      expect.stringContaining('%0AAlso at lamp/2024-05-03-repair.mdx:5:10.%0A→ '),
    ]);
    const sarifText = await ofMissing('sarif');
    const { runs } = JSON.parse(sarifText) as { runs: { results: { relatedLocations?: unknown[] }[] }[] };
    expect(runs[0]?.results.flatMap(({ relatedLocations = [] }) => relatedLocations)).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'STORY/lamp/2024-05-03-repair.mdx' },
          region: { startLine: 5, startColumn: 10 },
        },
      },
    ]);
  });
});

test('an unknown format', async () => {
  expect(await check('sarf')).toMatchObject({
    status: 2,
    stderr: 'There is no format sarf. Did you mean sarif?\n',
  });
});
