import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenFiles, brokenStories, STORIES, writerSees } from './stories.ts';
import { readFiles } from '../../src/core/story/read/files.ts';

describe('a broken story shows the writer what to type', () => {
  test.each(brokenStories())('%s', async (name) => {
    await expect(writerSees(await brokenFiles(name))).toMatchFileSnapshot(join(STORIES, name, 'expected.txt'));
  });

  test('thirty slips in twelve files are shown in one run', async () => {
    expect(writerSees(await brokenFiles('broken-thirty'))).toMatch(/\n31 errors and 3 warnings in 12 files\.\n$/);
  });

  test('there are sixty of them at least', () => {
    expect(brokenStories().length).toBeGreaterThanOrEqual(60);
  });

  test('every rule of src/core/story/checks has a broken story', () => {
    const rules = readdirSync(join(STORIES, '../../src/core/story/checks'))
      .map((file) => file.replace('.ts', ''))
      .filter((rule) => rule !== 'check' && rule !== 'checks');
    const cases = brokenStories();
    expect(rules.filter((rule) => !cases.some((name) => name.startsWith(`broken-${rule}`)))).toEqual([]);
  });
});

test('the minimal story has nothing to fix', async () => {
  const { files } = await readFiles(join(STORIES, 'minimal'));
  expect(writerSees(files)).toBe('\n\n0 errors and 0 warnings in 0 files.\n');
});
