import { expect, test } from 'vitest';
import { spanOf, windowOf } from '../../../src/client/embed/span.ts';

const iso = (span: [number, number] | undefined) =>
  span?.map((time) => new Date(time).toISOString().slice(0, 10));

test('a span covers the full day, month or year', () => {
  expect(iso(spanOf('2024-02-29', 'UTC'))).toEqual(['2024-02-29', '2024-03-01']);
  expect(iso(spanOf('2024-12', 'UTC'))).toEqual(['2024-12-01', '2025-01-01']);
  expect(iso(spanOf('0098', 'UTC'))).toEqual(['0098-01-01', '0099-01-01']);
});

test.each(['2025-02-30', '2025-13', '98', '2025-1-1', 'soon', '2025-06-13T10:00', ''])(
  '%j is not a span',
  (text) => {
    expect(spanOf(text, 'UTC')).toBeUndefined();
  },
);

test('a window may be open at one end, not at both, and cannot run backwards', () => {
  expect(iso(windowOf('2024-05', '2024-05-31', 'UTC'))).toEqual(['2024-05-01', '2024-06-01']);
  expect(windowOf('2024', null, 'UTC')?.[1]).toBe(8.64e15);
  expect(windowOf(null, '2024', 'UTC')?.[0]).toBe(-8.64e15);
  expect(windowOf(null, null, 'UTC')).toBeUndefined();
  expect(windowOf('2024-05', '2024-04', 'UTC')).toBeUndefined();
  expect(windowOf('2024-05', 'soon', 'UTC')).toBeUndefined();
});
