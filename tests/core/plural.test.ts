import { expect, test } from 'vitest';
import { plural } from '../../src/core/plural.ts';

test.each([
  [0, '0 entries'],
  [1, '1 entry'],
  [2, '2 entries'],
])('%i is counted as %s', (count, text) => {
  expect(plural(count, 'entry', 'entries')).toBe(text);
});
