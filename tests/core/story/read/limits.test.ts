import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../src/core/story/checks/checks.ts';
import { checkStory } from '../../../../src/core/story/check-story.ts';
import { formatIssues } from '../../../../src/core/story/issue.ts';
import { readDraft, type StoryFile } from '../../../../src/core/story/read/draft.ts';
import { ENTRY, minimalWith } from '../checks/minimal-with.ts';

const errorsOf = (files: StoryFile[]) =>
  checkDraft(readDraft(files)).filter(({ severity }) => severity === 'error');
const inClaim = (text: string) =>
  errorsOf(minimalWith(ENTRY, 'Ada Keeper, the lighthouse keeper, changed the lamp.', text));

describe('what is nested too deeply is one error', () => {
  test.each([
    ['quotations', `${'> '.repeat(5000)}x`],
    ['lists', `${'- '.repeat(5000)}x`],
    ['terms', `${'<Term id="x">'.repeat(5000)}x${'</Term>'.repeat(5000)}`],
    ['claims', `${'<Context>'.repeat(60)}x${'</Context>'.repeat(60)}`],
  ])('%s', (_, text) => {
    expect(inClaim(text)).toEqual([
      expect.objectContaining({ rule: 'mdx', message: 'This is nested more than 50 levels deep.' }),
    ]);
  });

  test.each([
    ['lists', `people: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['mappings', `people: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`],
    ['both', `people: ${'[{a: '.repeat(2500)}1${'}]'.repeat(2500)}`],
  ])('%s of YAML', (_, text) => {
    expect(errorsOf(minimalWith(ENTRY, 'people: [ada-keeper]', text))).toContainEqual(
      expect.objectContaining({ rule: 'yaml', message: 'This is nested too deeply.' }),
    );
  });

  test('a list in a list in a list is not', () => {
    expect(inClaim('- Ada Keeper, the lighthouse keeper,\n  - changed\n    - the lamp.')).toEqual([]);
  });
});

describe('what is too long is an error of a few lines', () => {
  test.each([
    ['a label', 'story.mdx', 'label: The lamp', `label: ${'Lamp '.repeat(10_000)}`],
    ['a headline', 'story.mdx', 'The lamp of Cape Vell', 'W'.repeat(50_000)],
    ['a title', 'sources.yaml', 'New lamp for Cape Vell', 'W'.repeat(50_000)],
    ['a name', 'people.yaml', 'name: Ada Keeper', `name: ${'Ada '.repeat(20_000)}`],
    ['a date', ENTRY, 'date: 2024-05-01', `date: 2024-05-01${'/2024'.repeat(20_000)}`],
    ['a kind', 'sources.yaml', 'kind: news', `kind: ${'news'.repeat(20_000)}`],
    ['an id', ENTRY, 'id="changed"', `id="${'changed-'.repeat(12_000)}x"`],
  ])('%s', (_, path, part, by) => {
    const files = minimalWith(path, part, by);
    const errors = errorsOf(files);
    expect(errors.length).toBeGreaterThan(0);
    expect(formatIssues(errors, files).length).toBeLessThan(3000);
  });
});

test('a folder without anything like story.mdx is not searched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-disk-'));
  mkdirSync(join(folder, 'home/ada'), { recursive: true });
  writeFileSync(join(folder, 'home/ada/thesis.mdx'), '');
  const { issues, summary } = await checkStory(folder);
  rmSync(folder, { recursive: true });
  expect(issues.map(({ file, message }) => [file, message])).toEqual([
    ['story.mdx', 'There is no story.mdx in this folder.'],
  ]);
  expect(summary).toBe('1 error and 0 warnings in 1 file.');
});
