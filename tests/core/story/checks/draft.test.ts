import { expect, test } from 'vitest';
import { checkDraft } from '../../../../src/core/story/checks/checks.ts';
import { compareDrafts } from '../../../../src/core/story/compare/compare.ts';
import { readDraft } from '../../../../src/core/story/read/draft.ts';
import { overMinimal } from '../../../stories/stories.ts';
import { ENTRY, issuesOf, minimalWith } from './minimal-with.ts';

const { files } = overMinimal('broken-draft');

test('a draft may lack what only an editor can write, and has one warning', () => {
  expect(checkDraft(readDraft(files)).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'warning draft',
  ]);
});

test.each([
  ['draft: true\n', ''],
  ['draft: true', 'draft: false'],
])('once a story is no draft, the check asks for what is missing (%j becomes %j)', (part, by) => {
  const taken = minimalWith('story.mdx', part, by, files);
  const errors = checkDraft(readDraft(taken)).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, message, rule }) => `${file} ${message} ${rule}`)).toEqual([
    'sources.yaml “accessed” is missing. schema',
    'sources.yaml “accessed” is missing. schema',
    'story.mdx “asOf” is missing. schema',
    'story.mdx “summary” is missing. schema',
  ]);
});

test('a draft lacks nothing else: headline, date and publisher are still asked for', () => {
  for (const key of ['headline', 'published', 'byline']) {
    const line = new RegExp(`^${key}:.*\n`, 'm').exec(
      files.find(({ path }) => path === 'story.mdx')?.text ?? '',
    );
    const issues = checkDraft(readDraft(minimalWith('story.mdx', line?.[0], '', files)));
    expect(issues.map(({ message }) => message)).toContain(`“${key}” is missing.`);
  }
});

test('a complete story that says it is a draft is one', () => {
  expect(issuesOf('draft', minimalWith('story.mdx', 'published:', 'draft: true\npublished:'))).toHaveLength(
    1,
  );
});

test('what a draft said may change without a note', () => {
  const broken = (old: typeof files) => {
    const now = minimalWith(ENTRY, 'a new lamp', 'no new lamp', old);
    return compareDrafts(readDraft(old), readDraft(now)).issues.map(({ rule }) => rule);
  };
  expect(broken(files)).toEqual([]);
  expect(broken(minimalWith('story.mdx', 'draft: true', 'draft: false', files))).toEqual(['silent-change']);
});
