import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareDrafts } from '../../src/core/story/compare/compare.ts';
import { readDraft } from '../../src/core/story/read/draft.ts';
import { readFiles } from '../../src/core/story/read/files.ts';
import { RULES } from '../../src/core/story/rules.ts';
import { overMinimal, shown, STORIES, storiesNamed, writerSees } from './stories.ts';

const broken = storiesNamed('broken-');
const changed = storiesNamed('changed-');

describe('a broken story shows the writer what to type', () => {
  test.each(broken)('%s', async (name) => {
    await expect(writerSees(overMinimal(name))).toMatchFileSnapshot(join(STORIES, name, 'expected.txt'));
  });

  test('thirty mistakes in twelve files are shown in one run', async () => {
    expect(writerSees(overMinimal('broken-thirty'))).toMatch(
      /\n30 errors and 2 warnings in 12 files\. Not checked until organizations\.yaml is fixed: the rule known-kind\.\n$/,
    );
  });

  test('there are at least sixty of them', () => {
    expect(broken.length).toBeGreaterThanOrEqual(60);
  });
});

describe('a story that changed after publication shows what the writer has to add', () => {
  test.each(changed)('%s', async (name) => {
    const before = await readFiles(join(STORIES, 'minimal'));
    const after = overMinimal(name);
    const { issues } = compareDrafts(readDraft(before.files), readDraft(after.files));
    await expect(shown(issues, after.files)).toMatchFileSnapshot(join(STORIES, name, 'expected.txt'));
  });
});

test('every rule is in an expected text, except that of the importer', () => {
  const texts = [...broken, ...changed].map((name) =>
    readFileSync(join(STORIES, name, 'expected.txt'), 'utf8'),
  );
  const found = new Set(
    texts.flatMap((text) => [...text.matchAll(/ \[([\w-]+)\]$/gm)].map(([, rule]) => rule)),
  );
  expect(Object.keys(RULES).filter((rule) => !found.has(rule))).toEqual(['import']);
});

test('every check has a rule of its name and a broken story', () => {
  const checks = readdirSync(join(STORIES, '../../src/core/story/checks'))
    .map((file) => file.replace('.ts', ''))
    .filter((name) => name !== 'check' && name !== 'checks');
  expect(checks.filter((name) => !(name in RULES))).toEqual([]);
  expect(checks.filter((name) => !broken.some((story) => story.startsWith(`broken-${name}`)))).toEqual([]);
});

test('the minimal story has no issues', async () => {
  expect(writerSees(await readFiles(join(STORIES, 'minimal')))).toBe(
    '\n\n0 errors and 0 warnings in 0 files.\n',
  );
});
