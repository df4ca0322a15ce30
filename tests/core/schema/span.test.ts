import { describe, expect, test } from 'vitest';
import { fileDate, parseSpan, SpanSchema } from '../../../src/core/schema/span.ts';

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
    ['2025-06-13T10:00', 'no offset from UTC', '2025-06-13T10:00±hh:mm, or Z'],
    ['2025-06-13T23:59:60Z', 'There is no 23:59:60', 'Times run'],
    ['2025-06-13T10:00:00.5Z', 'fraction of a second that is not three digits', 'Write 10:00:00.500'],
    ['2025-06-13T10Z', 'is not a time of day', 'T03:00+03:30'],
    ['2025-06-13T10:00+19:00', 'No place is +19:00', 'Offsets run'],
    ['13 June 2025', 'is not a date', 'Write 2024'],
    ['06/13/2025', 'more than one /', 'START/END'],
    ['2025-06-24/2025-06-13', 'ends before it starts', '2025-06-13/2025-06-24'],
    ['2025-06-13/', 'has no end', 'Write 2025-06-13/.. if it goes on, or 2025-06-13 if'],
    ['/2025-06-13', 'has no start', 'Write ../2025-06-13 if it lasted until then, or 2025-06-13 if'],
    ['../..', 'has no start and no end', 'Write a date on at least one side.'],
    ['/', 'has no start and no end', 'Write a date on at least one side.'],
    ['../', 'has no start and no end', 'Write a date on at least one side.'],
    ['199X', 'is a decade', '1990/1999'],
    ['1990s', 'is a decade', '1990/1999'],
    ['~199X', 'is a decade', '1990/1999'],
    ['19XX', 'is a century', '1900/1999'],
    ['20th century', 'is a century', '1901/2000'],
    ['1st century', 'is a century', '0001/0100'],
    ['2024-21', 'is a season', '2024-03/2024-05'],
    ['2024-22', 'is a season', '2024-06/2024-08'],
    ['2024-24', 'is a season', '2024-12/2025-02'],
    ['2024-30', 'is a season', '2024-12/2025-02'],
    ['2024-34', 'is a quarter', '2024-04/2024-06'],
    ['2024-41', 'is a half of a year', '2024-07/2024-12'],
    ['spring 2024', 'is a season', 'Write its months'],
    ['2024-XX', 'has digits that are not known', 'Write the year alone: 2024.'],
    ['2024-05-XX', 'has digits that are not known', 'Write the month alone: 2024-05.'],
    ['1X99', 'has digits that are not known', 'START/END'],
    ['[2023,2024]', 'is a set of dates', 'START/END'],
    ['20250613', 'has no hyphens', 'Write 2025-06-13.'],
    ['12000', 'is not a year of the calendar', 'from -9999 to 9999'],
    ['900', 'is a year without four digits', 'Write 0900.'],
    ['-43', 'is a year without four digits', 'Write -0043, which is 44 BC.'],
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
  expect(SpanSchema.parse(-1176).edtf).toBe('-1176');
  for (const other of [20250613, 900, -43, 2024.05]) expect(SpanSchema.safeParse(other).success).toBe(false);
});

describe('a day is a day of the time zone', () => {
  const inZone = (edtf: string, zone: string) => {
    const { start, end } = parseSpan(edtf, zone);
    return [iso(start), iso(end), (end - start) / 3_600_000];
  };

  test.each([
    ['2024-03-26', 'America/New_York', '2024-03-26T04:00:00.000Z', 24],
    ['2024-03-10', 'America/New_York', '2024-03-10T05:00:00.000Z', 23],
    ['2024-11-03', 'America/New_York', '2024-11-03T04:00:00.000Z', 25],
    ['2024-03-31', 'Europe/London', '2024-03-31T00:00:00.000Z', 23],
    ['2024-10-27', 'Europe/London', '2024-10-26T23:00:00.000Z', 25],
    ['2021-03-22', 'Asia/Tehran', '2021-03-21T20:30:00.000Z', 23],
    ['2021-09-21', 'Asia/Tehran', '2021-09-20T19:30:00.000Z', 25],
    ['2023-03-22', 'Asia/Tehran', '2023-03-21T20:30:00.000Z', 24],
    ['2024-10-06', 'Australia/Lord_Howe', '2024-10-05T13:30:00.000Z', 23.5],
    ['2024-04-07', 'Australia/Lord_Howe', '2024-04-06T13:00:00.000Z', 24.5],
    ['2024-06-01', 'Asia/Kathmandu', '2024-05-31T18:15:00.000Z', 24],
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00.000Z', 24],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 24],
  ])('%s in %s starts at %s and has %d hours', (day, zone, start, hours) => {
    expect([inZone(day, zone)[0], inZone(day, zone)[2]]).toEqual([start, hours]);
  });

  test.each([
    ['2024-09-08', 'America/Santiago', '2024-09-08T04:00:00.000Z', 23],
    ['2024-04-06', 'America/Santiago', '2024-04-06T03:00:00.000Z', 25],
    ['2024-03-31', 'Asia/Beirut', '2024-03-30T22:00:00.000Z', 23],
    ['2024-03-10', 'America/Havana', '2024-03-10T05:00:00.000Z', 23],
    ['2024-11-03', 'America/Havana', '2024-11-03T04:00:00.000Z', 25],
    ['1919-03-31', 'America/Toronto', '1919-03-31T04:30:00.000Z', 23.5],
  ])(
    '%s in %s starts when its date first appears, %s, where midnight is skipped or repeated',
    (day, zone, start, hours) => {
      expect([inZone(day, zone)[0], inZone(day, zone)[2]]).toEqual([start, hours]);
    },
  );

  test('every day starts when the one before ends, and no two overlap', () => {
    for (const zone of [
      'America/New_York',
      'Asia/Tehran',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
    ]) {
      for (const first of ['2011-12-01', '2021-03-01', '2024-10-01']) {
        for (let ms = Date.parse(first), end; ms < Date.parse(first) + 60 * 86_400_000; ms += 86_400_000) {
          const day = parseSpan(iso(ms).slice(0, 10), zone);
          expect(day.start).toBe(end ?? day.start);
          end = day.end;
        }
      }
    }
  });

  test('months and years start there too, and so do the years 0 to 99 and those before', () => {
    expect(inZone('2024', 'America/New_York').slice(0, 2)).toEqual([
      '2024-01-01T05:00:00.000Z',
      '2025-01-01T05:00:00.000Z',
    ]);
    expect(inZone('2024-07', 'Asia/Tehran').slice(0, 2)).toEqual([
      '2024-06-30T20:30:00.000Z',
      '2024-07-31T20:30:00.000Z',
    ]);
    expect(inZone('0079-08-24', 'Asia/Kathmandu')[0]).toBe('0079-08-23T18:19:00.000Z');
    expect(inZone('0000', 'UTC')[0]).toBe('0000-01-01T00:00:00.000Z');
    expect(inZone('-0043-03-15', 'America/New_York')[0]).toBe('-000043-03-15T04:56:00.000Z');
  });

  test('a time is the same instant in every zone', () => {
    const at = '2024-03-26T23:00-04:00';
    expect(parseSpan(at, 'Asia/Tehran').start).toBe(parseSpan(at, 'America/New_York').start);
  });
});

test('an interval whose ends are on different clocks is judged as written, in every time zone', () => {
  for (const zone of ['UTC', 'America/New_York', 'Asia/Tokyo']) {
    const evening = parseSpan('2024-05-01T23:30-04:00/2024-05-01', zone);
    expect(evening.end).toBeGreaterThan(evening.start);
    expect(() => parseSpan('2024-05-02T00:30-04:00/2024-05-01', zone)).toThrow('ends before it starts');
  }
});

describe('an open date', () => {
  const asOf = Date.parse('2024-06-01T00:00Z');

  test('that goes on ends with the day up to which the story was checked', () => {
    expect(parseSpan('2022-02-24/..', 'UTC', asOf)).toMatchObject({
      start: Date.parse('2022-02-24'),
      end: asOf,
      to: null,
      open: 'end',
    });
  });

  test('that lasted until some time is at that time', () => {
    expect(parseSpan('../2022', 'UTC', asOf)).toMatchObject({
      start: Date.parse('2022-01-01'),
      end: Date.parse('2023-01-01'),
      to: null,
      open: 'start',
    });
  });

  test('is named after the time that is known', () => {
    expect(fileDate('2022-02-24/..')).toBe('2022-02-24');
    expect(fileDate('../2022-03')).toBe('2022-03');
  });
});
