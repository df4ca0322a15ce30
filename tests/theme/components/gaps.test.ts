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
  // The text is no more exact than the less exact date.
  ['1961', '1962-12-31', 4, undefined],
  ['1961', '1963-01-01', 4, '2 years later'],
  ['1961-12', '1962-01-31', 3, undefined],
  ['1961-12', '1962-03-01', 4, '3 months later'],
  ['1961-12', '1965-01', 4, '3 years later'],
  // Nor is there one from or to a date that is not certain.
  ['2010~', '2020?', 4, undefined],
  ['2010~', '2020', 4, undefined],
  ['2010-01-01', '2020-01-01?', 4, undefined],
  ['2010-01-01', '../2020-01-01', 4, undefined],
  ['2010-01-01/..', '2020-01-01', 4, '10 years later'],
  ['2010-01-01~/2011', '2020-01-01', 4, undefined],
  // An entry of a month may begin before one of its days.
  ['2025-10-08', '2025-10', 0, undefined],
])('from %s to %s', (before, after, size, text) => {
  expect(gapBetween(parseSpan(before), parseSpan(after), 'en')).toEqual({ size, text });
});

test('days are counted on the calendar, across a change of the clocks', () => {
  const [before, after] = ['2024-03-05', '2024-03-19'].map((day) => parseSpan(day, 'America/New_York'));
  expect(after && gapBetween(before, after, 'en').text).toBe('2 weeks later');
});

test('the first entry has no gap', () => {
  expect(gapBetween(undefined, parseSpan('2025'), 'en')).toEqual({ size: 0, text: undefined });
});
