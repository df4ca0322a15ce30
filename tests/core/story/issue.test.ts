import { describe, expect, test } from 'vitest';
import { countIssues, formatIssues, type Issue } from '../../../src/core/story/issue.ts';
import { ruleUrl } from '../../../src/core/story/rules.ts';

const issue = (over: Partial<Issue>): Issue => ({
  file: 'a.mdx',
  line: 1,
  column: 1,
  rule: 'yaml',
  severity: 'error',
  message: 'Wrong.',
  ...over,
});

test('issues are sorted by file, line and column, and counted', () => {
  const issues = [
    issue({ file: 'b.mdx' }),
    issue({ line: 2, column: 5 }),
    issue({ line: 2, column: 3, severity: 'warning' }),
  ];
  const text = formatIssues(issues, [{ path: 'a.mdx', text: 'one\ntwo lines' }]);
  expect(text.match(/^\S+ \w+:/gm)).toEqual(['a.mdx:2:3 warning:', 'a.mdx:2:5 error:', 'b.mdx:1:1 error:']);
  expect(countIssues(issues)).toBe('2 errors and 1 warning in 2 files.');
});

test('a caret is under the column, also in a long line and after a tab', () => {
  const long = `${'x'.repeat(200)}HERE${'y'.repeat(200)}`;
  const shown = formatIssues([issue({ column: 201 })], [{ path: 'a.mdx', text: long }]).split('\n');
  expect(shown[1]?.indexOf('HERE')).toBe(shown[2]?.indexOf('^'));
  const tab = formatIssues([issue({ column: 2 })], [{ path: 'a.mdx', text: '\tkey' }]).split('\n');
  expect(tab[1]?.indexOf('key')).toBe(tab[2]?.indexOf('^'));
});

test('an issue in a missing file has no excerpt', () => {
  const shown = formatIssues([issue({ hint: 'Type this.' })], []);
  expect(shown.split('\n')).toEqual(['a.mdx:1:1 error: Wrong. [yaml]', '  → Type this.']);
});

describe('the reference', () => {
  const url = 'https://github.com/owner/name/blob/HEAD/.github/REFERENCE.md#yaml';

  test('is linked from the first issue of each rule', () => {
    const issues = [issue({ line: 1 }), issue({ line: 2 }), issue({ line: 3, rule: 'schema' })];
    const lines = formatIssues(issues, [], 'owner/name').split('\n');
    expect(lines.filter((line) => line.startsWith('  See'))).toEqual([
      `  See ${url}`,
      `  See ${url.replace('yaml', 'schema')}`,
    ]);
  });

  test.each([
    'owner/name',
    'github:owner/name',
    'https://github.com/owner/name',
    'git+https://github.com/owner/name.git',
    'git://github.com/owner/name.git',
    'git+ssh://git@github.com/owner/name.git',
    { url: 'git+https://github.com/owner/name.git' },
  ])('is in the repository %j', (repository) => {
    expect(ruleUrl('yaml', repository)).toBe(url);
  });

  test('has no address without a repository', () => {
    expect(ruleUrl('yaml', '')).toBeUndefined();
  });
});
