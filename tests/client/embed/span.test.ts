import { expect, test } from 'vitest';
import { spanOf, windowOf } from '../../../src/client/embed/span.ts';

const iso = (span: [number, number] | undefined) =>
  span?.map((time) => new Date(time).toISOString().slice(0, 10));

test('a span covers the full day, month or year', () => {
  expect(iso(spanOf('2024-02-29', 'UTC'))).toEqual(['2024-02-29', '2024-03-01']);
  expect(iso(spanOf('2024-12', 'UTC'))).toEqual(['2024-12-01', '2025-01-01']);
  expect(iso(spanOf('0098', 'UTC'))).toEqual(['0098-01-01', '0099-01-01']);
});

test('years before the year 0, the year 0, and years of more than four digits', () => {
  expect(iso(spanOf('-0480', 'UTC'))).toEqual(['-000480-01', '-000479-01']);
  expect(iso(spanOf('-0480-09', 'UTC'))).toEqual(['-000480-09', '-000480-10']);
  expect(iso(spanOf('-0001-12-31', 'UTC'))).toEqual(['-000001-12', '0000-01-01']);
  expect(iso(spanOf('0000', 'UTC'))).toEqual(['0000-01-01', '0001-01-01']);
  expect(iso(spanOf('-012000', 'UTC'))).toEqual(['-012000-01', '-011999-01']);
  expect(iso(spanOf('+012026-02', 'UTC'))).toEqual(['+012026-02', '+012026-03']);
  expect(iso(windowOf('-0480', '0476', 'UTC'))).toEqual(['-000480-01', '0477-01-01']);
});

test.each([
  '2025-02-30',
  '2025-02-31',
  '2025-13',
  '2025-00',
  '-0480-02-30',
  '98',
  '12026',
  '+2026',
  '2025-1-1',
  'soon',
  '2025-06-13T10:00',
  '+999999',
  '',
])('%j is not a span', (text) => {
  expect(spanOf(text, 'UTC')).toBeUndefined();
});

test('a window may be open at one end, not at both, and cannot run backwards', () => {
  expect(iso(windowOf('2024-05', '2024-05-31', 'UTC'))).toEqual(['2024-05-01', '2024-06-01']);
  expect(windowOf('2024', null, 'UTC')?.[1]).toBe(8.64e15);
  expect(windowOf(null, '2024', 'UTC')?.[0]).toBe(-8.64e15);
  expect(windowOf(null, null, 'UTC')).toBeUndefined();
  expect(windowOf('2024-05', '2024-04', 'UTC')).toBeUndefined();
  expect(windowOf('2024-05', 'soon', 'UTC')).toBeUndefined();
});

test.each([
  ['2024-03-26', 'America/New_York', '2024-03-26T04:00:00.000Z', '2024-03-27T04:00:00.000Z'],
  ['2024-03-10', 'America/New_York', '2024-03-10T05:00:00.000Z', '2024-03-11T04:00:00.000Z'],
  ['2024-10', 'Europe/London', '2024-09-30T23:00:00.000Z', '2024-11-01T00:00:00.000Z'],
  ['2021', 'Asia/Tehran', '2020-12-31T20:30:00.000Z', '2021-12-31T20:30:00.000Z'],
  ['2024-09-08', 'America/Santiago', '2024-09-08T04:00:00.000Z', '2024-09-09T03:00:00.000Z'],
])('%s in %s is from %s to %s', (text, zone, from, to) => {
  expect(spanOf(text, zone)?.map((time) => new Date(time).toISOString())).toEqual([from, to]);
  expect(windowOf(text, text, zone)).toEqual(spanOf(text, zone));
});
