import { expect, test } from 'vitest';
import { parseSpan } from '../../../src/core/schema/span.ts';
import { gapBetween } from '../../../src/theme/components/gaps.ts';

test.each([
  ['2025-06-13', '2025-06-13', 0, undefined],
  ['2025-06-13', '2025-06-16', 1, undefined],
  ['2025-06-13', '2025-06-30', 2, '2 weeks later'],
  ['2025-06-13', '2025-08-28', 3, '2 months later'],
  ['2025-06-13', '2026-01-02', 4, '7 months later'],
  ['1961', '1998-04-02', 4, '37 years later'],
  ['-0999', '2000', 4, '2999 years later'],
  // An entry of a month may begin before one of its days.
  ['2025-10-08', '2025-10', 0, undefined],
])('from %s to %s', (before, after, size, text) => {
  expect(gapBetween(parseSpan(before), parseSpan(after), 'en')).toEqual({ size, text });
});

test('the first entry has no gap', () => {
  expect(gapBetween(undefined, parseSpan('2025'), 'en')).toEqual({ size: 0, text: undefined });
});
