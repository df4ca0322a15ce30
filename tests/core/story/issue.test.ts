import { expect, test } from 'vitest';
import { countIssues, formatIssues, type Issue } from '../../../src/core/story/issue.ts';

const issue = (over: Partial<Issue>): Issue => ({
  file: 'a.mdx',
  line: 1,
  column: 1,
  rule: 'r',
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

test('a caret stands under the column, also in a long line and behind a tab', () => {
  const long = `${'x'.repeat(200)}HERE${'y'.repeat(200)}`;
  const shown = formatIssues([issue({ column: 201 })], [{ path: 'a.mdx', text: long }]).split('\n');
  expect(shown[1]?.indexOf('HERE')).toBe(shown[2]?.indexOf('^'));
  const tab = formatIssues([issue({ column: 2 })], [{ path: 'a.mdx', text: '\tkey' }]).split('\n');
  expect(tab[1]?.indexOf('key')).toBe(tab[2]?.indexOf('^'));
});

test('a file that is not there has no excerpt', () => {
  const shown = formatIssues([issue({ hint: 'Type this.' })], []);
  expect(shown.split('\n')).toEqual(['a.mdx:1:1 error: Wrong.', '  → Type this.']);
});
