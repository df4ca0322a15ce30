import { describe, expect, test } from 'vitest';
import { parseSpan, SpanSchema } from '../../../src/core/schema/span.ts';

const iso = (ms: number) => new Date(ms).toISOString();

describe('a date keeps its precision', () => {
  test.each([
    ['2025', 'year', '2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['2025-06', 'month', '2025-06-01T00:00:00.000Z', '2025-07-01T00:00:00.000Z'],
    ['2025-12', 'month', '2025-12-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['2024-02-29', 'day', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2025-06-13T03:00+03:30', 'minute', '2025-06-12T23:30:00.000Z', '2025-06-12T23:31:00.000Z'],
    ['2025-06-13T03:00:05Z', 'second', '2025-06-13T03:00:05.000Z', '2025-06-13T03:00:06.000Z'],
    ['2025-06-13T03:00:05.250-05:00', 'millisecond', '2025-06-13T08:00:05.250Z', '2025-06-13T08:00:05.251Z'],
    ['0079-08-24', 'day', '0079-08-24T00:00:00.000Z', '0079-08-25T00:00:00.000Z'],
    ['-0043-03-15', 'day', '-000043-03-15T00:00:00.000Z', '-000043-03-16T00:00:00.000Z'],
  ])('%s', (edtf, precision, start, end) => {
    const span = parseSpan(edtf);
    expect({
      precision: span.from.precision,
      start: iso(span.start),
      end: iso(span.end),
      edtf: span.edtf,
    }).toEqual({
      precision,
      start,
      end,
      edtf,
    });
  });
});

test('an interval of days includes its last day; one of times ends at its last time', () => {
  expect(iso(parseSpan('2025-06-13/2025-06-24').end)).toBe('2025-06-25T00:00:00.000Z');
  expect(iso(parseSpan('2026-02-06T10:00+04:00/2026-02-06T18:00+04:00').end)).toBe(
    '2026-02-06T14:00:00.000Z',
  );
});

test.each([
  ['2025~', true, false],
  ['~2025-06', true, false],
  ['2025-06?', false, true],
  ['2025-06-13%', true, true],
  ['2026-02-06T18:00+04:00~', true, false],
])('%s is in doubt', (edtf, approximate, uncertain) => {
  expect(parseSpan(edtf).from).toMatchObject({ approximate, uncertain });
});

describe('an impossible date says what to type', () => {
  test.each([
    ['2026-02-30', 'does not exist: that month has 28 days', 'Days run from 01 to 28'],
    ['2025-02-29', 'that month has 28 days', 'Days run'],
    ['2025-13', 'There is no month 13', 'Months run'],
    ['2025-00-10', 'There is no month 00', 'Months run'],
    ['2025-06-00', 'does not exist', 'Days run'],
    ['2025-06-13T25:00Z', 'There is no 25:00', 'Times run'],
    ['2025-06-13T10:60Z', 'There is no 10:60', 'Times run'],
    ['2025-06-13T10:00', 'no offset from UTC', '2025-06-13T10:00+04:00'],
    ['2025-06-13T10Z', 'is not a time of day', 'T03:00+03:30'],
    ['2025-06-13T10:00+19:00', 'No place is +19:00', 'Offsets run'],
    ['13 June 2025', 'is not a date', 'Write 2024'],
    ['06/13/2025', 'more than one /', 'START/END'],
    ['2025-06-24/2025-06-13', 'ends before it starts', '2025-06-13/2025-06-24'],
    ['2025-06-13/', 'is not a date', 'Write 2024'],
    ['', 'is not a date', 'Write 2024'],
  ])('%s', (edtf, message, hint) => {
    const issue = SpanSchema.safeParse(edtf).error?.issues[0];
    expect(issue?.message).toContain(message);
    expect(issue?.code === 'custom' && issue.params?.['hint']).toContain(hint);
  });
});

test('every day of four years is read as itself, and the day after the last of each month is refused', () => {
  for (let ms = Date.UTC(2023, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 86_400_000) {
    const day = iso(ms).slice(0, 10);
    expect(parseSpan(day).start).toBe(ms);
    const next = iso(ms + 86_400_000).slice(0, 10);
    if (next.slice(5, 7) === day.slice(5, 7)) continue;
    const beyond = `${day.slice(0, 8)}${Number(day.slice(8)) + 1}`;
    expect(() => parseSpan(beyond)).toThrow('does not exist');
  }
});

test('YAML’s bare year is a year; other numbers are refused', () => {
  expect(SpanSchema.parse(2025).edtf).toBe('2025');
  expect(SpanSchema.safeParse(20250613).success).toBe(false);
});
