import { expect, test } from 'vitest';
import { parseSpan } from '../../../src/core/schema/span.ts';
import { dateText, dateTime, utcText } from '../../../src/core/story/date-text.ts';

test.each([
  ['2025', '2025'],
  ['2025-10', 'October 2025'],
  ['2025-06-13', '13 June 2025'],
  ['2025-06-13/2025-06-24', '13 – 24 June 2025'],
  ['2025-06-30/2025-07-02', '30 June – 2 July 2025'],
  ['2025-12-28/2026-01-03', '28 December 2025 – 3 January 2026'],
  ['2025-06-13T03:00+03:30', '13 June 2025, 03:00 (UTC+3:30)'],
  ['2025-06-23T18:02-04:00', '23 June 2025, 18:02 (UTC−4)'],
  ['2026-02-06T10:00+04:00/2026-02-06T18:00+04:00~', '6 February 2026, 10:00 – about 18:00 (UTC+4)'],
  ['2025-06-21T23:00Z/2025-06-22T01:00Z', '21 June 2025, 23:00 – 22 June 2025, 01:00 (UTC)'],
  ['2026-02-06T10:00+04:00/2026-02-08~', '6 February 2026, 10:00 – about 8 February 2026 (UTC+4)'],
  ['2026-02-06T10:00+04:00/2026-02-06T11:00+03:00', '6 February 2026, 10:00 – 11:00 (UTC+4, UTC+3)'],
  ['2025-06~', 'about June 2025'],
  ['2025-06%', 'about June 2025 (uncertain)'],
  ['2025-06?', 'June 2025 (uncertain)'],
  ['-0043-03-15', '15 March 44 BC'],
])('%s reads %s', (edtf, text) => {
  expect(dateText(parseSpan(edtf), 'en-GB')).toBe(text);
});

test('a time in another zone has its UTC equivalent', () => {
  const utc = (edtf: string) => utcText(parseSpan(edtf), 'en-GB');
  expect(utc('2025-06-22T02:10+03:30')).toBe('21 June 2025, 22:40 UTC');
  expect(utc('2026-02-06T10:00+04:00/2026-02-06T18:00+04:00')).toBe('6 February 2026, 06:00 – 14:00 UTC');
  expect(utc('2025-06-22T02:10Z')).toBeUndefined();
  expect(utc('2025-06-22')).toBeUndefined();
});

test('dates in words follow the language', () => {
  expect(dateText(parseSpan('2025-06-13'), 'de')).toBe('13. Juni 2025');
});

test('<time> has a value only if HTML has one', () => {
  expect(dateTime(parseSpan('2025-06'))).toBe('2025-06');
  expect(dateTime(parseSpan('2025-06-13T03:00+03:30'))).toBe('2025-06-13T03:00+03:30');
  expect(dateTime(parseSpan('2025-06~'))).toBeUndefined();
  expect(dateTime(parseSpan('2025-06-13/2025-06-24'))).toBeUndefined();
});
