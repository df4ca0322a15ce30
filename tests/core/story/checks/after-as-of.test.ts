import { expect, test } from 'vitest';
import { storyFile } from '../../../../src/core/story/read/draft.ts';
import { checkDraft } from '../../../../src/core/story/checks/checks.ts';
import { readDraft } from '../../../../src/core/story/read/draft.ts';
import { datedFiles } from '../../../stories/dated.ts';
import { issuesOf } from './minimal-with.ts';

test.each([
  ['2024-05-03', 1],
  ['2024-06', 1],
  ['2025', 1],
  ['2024-05-03T10:00+01:00', 1],
  ['2024-05-01/2024-05-03', 1],
  ['../2024-05-03', 1],
  ['2024-05-02', 0],
  ['2024-05', 0],
  ['2024', 0],
  ['2024-05-01/2024-05', 0],
  ['2024-05-01/..', 0],
  ['2024-05-03~', 0],
  ['2024-05-03?', 0],
  // Still 2 May in London, or where it was written.
  ['2024-05-03T00:30+12:00', 0],
  ['2024-05-02T23:00-04:00', 0],
])('an entry of %s in a story checked up to 2024-05-02', (date, count) => {
  const files = datedFiles([date], { asOf: '2024-05-02', timeZone: 'Europe/London' });
  expect(issuesOf('after-as-of', files)).toHaveLength(count);
});

test('what goes on from a later day has one error, of its own rule', () => {
  const files = datedFiles(['2024-05-03/..'], { asOf: '2024-05-02' });
  const rules = checkDraft(readDraft(files)).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === 'ongoing' || rule === 'after-as-of')).toEqual(['ongoing']);
});

test('a figure or a death after that day, but not a forecast', () => {
  const figure = (id: string, more: string) =>
    `- { id: ${id}, label: Lamps, value: 1, unit: lamps, countedBy: The Paper, sources: [paper], ${more} }\n`;
  const figures =
    figure('a', 'date: 2024-06') +
    figure('b', 'date: 2024-06, expected: true') +
    figure('c', 'date: 2024-05');
  const people =
    '- { id: ada, name: Ada, role: Keeper, bio: She died., died: 2024-05-03, sources: [paper] }\n';
  const files = [
    ...datedFiles(['2024-05-01'], { asOf: '2024-05-02' }),
    storyFile('figures.yaml', figures),
    storyFile('people.yaml', people),
  ];
  expect(issuesOf('after-as-of', files).map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'figures.yaml: This is dated 2024-06, after 2024-05-02, up to which the story was checked.',
    'people.yaml: This is dated 2024-05-03, after 2024-05-02, up to which the story was checked.',
  ]);
});
