import { describe, expect, test } from 'vitest';
import { parseSpan } from '../../../src/core/schema/span.ts';
import { dateText, dateTime, storyTimeText, zoneText } from '../../../src/core/story/date-text.ts';

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
  expect(dateText(parseSpan(edtf), 'en-GB').replaceAll('\u2009', ' ')).toBe(text);
});

describe('a time on another clock has its time on the clock of the story beside it', () => {
  test.each([
    ['2025-06-22T02:10+03:30', 'UTC', '21 June 2025, 22:40 UTC'],
    ['2026-02-06T10:00+04:00/2026-02-06T18:00+04:00', 'UTC', '06:00 – 14:00 UTC'],
    ['2024-03-27T03:00Z', 'America/New_York', '26 March 2024, 23:00 in New York'],
    ['2024-01-15T12:00-05:00', 'Europe/London', '17:00 in London'],
    ['2024-07-15T12:00-04:00', 'Europe/London', '17:00 in London'],
    ['1969-07-20T20:17:40.250Z', 'Asia/Kathmandu', '21 July 1969, 01:47:40.250 in Kathmandu'],
    ['2024-05-01T12:00+04:00/2024-05-03', 'Europe/London', '09:00 in London'],
    ['2024-05-01T23:00+04:00/2024-05-02T02:00+04:00', 'Europe/London', '20:00 – 23:00 in London'],
    ['2024-05-01T22:00+01:00/2024-05-02T02:00+01:00', 'Asia/Tehran', '2 May 2024, 00:30 – 04:30 in Tehran'],
    ['2024-05-02/2024-05-03T02:00+04:00', 'Europe/London', '2 May 2024, 23:00 in London'],
  ])('%s in %s', (edtf, zone, text) => {
    expect(storyTimeText(parseSpan(edtf, zone), 'en-GB')).toBe(text);
  });

  test.each([
    ['2025-06-22T02:10Z', 'UTC'],
    ['2025-06-22', 'Asia/Tehran'],
    ['2024-03-26T23:00-04:00', 'America/New_York'],
    ['2024-03-10T01:59-05:00/2024-03-10T03:00-04:00', 'America/New_York'],
  ])('but %s in %s is on that clock already', (edtf, zone) => {
    expect(storyTimeText(parseSpan(edtf, zone), 'en-GB')).toBeUndefined();
  });
});

describe('seconds and fractions are shown when they were written', () => {
  test.each([
    ['1998-04-02T23:59:05Z', '2 April 1998, 23:59:05 (UTC)'],
    ['1998-04-02T23:59:05.050Z', '2 April 1998, 23:59:05.050 (UTC)'],
    ['1998-04-02T23:59:05Z/1998-04-02T23:59:59Z', '2 April 1998, 23:59:05 – 23:59:59 (UTC)'],
    ['1998-04-02T23:59Z/1998-04-02T23:59:30Z', '2 April 1998, 23:59 – 23:59:30 (UTC)'],
  ])('%s', (edtf, text) => {
    expect(dateText(parseSpan(edtf), 'en-GB')).toBe(text);
  });
});

describe('an open date says from when or until when', () => {
  test.each([
    ['2022-02-24/..', 'since 24 February 2022'],
    ['2022~/..', 'since about 2022'],
    ['2022-02-24T05:00+02:00/..', 'since 24 February 2022, 05:00 (UTC+2)'],
    ['../2022', 'until 2022'],
    ['../2022-03?', 'until March 2022 (uncertain)'],
  ])('%s', (edtf, text) => {
    expect(dateText(parseSpan(edtf), 'en-GB')).toBe(text);
  });
});

describe('a range of days, months or years is written as its language does', () => {
  test.each([
    ['2025-06-13/2025-06-24', 'en-US', 'June 13 – 24, 2025'],
    ['2025-06-13/2025-07-24', 'en-US', 'June 13 – July 24, 2025'],
    ['2025-06-13/2025-06-24', 'de', '13.–24. Juni 2025'],
    ['2025-06/2025-08', 'en-US', 'June – August 2025'],
    ['1990/1999', 'en-GB', '1990 – 1999'],
    ['1990~/1999~', 'en-GB', 'about 1990 – 1999'],
    ['1990~/1999', 'en-GB', 'about 1990 – 1999'],
    ['1990/1999?', 'en-GB', '1990 – 1999 (uncertain)'],
    ['2024-05/2024-06-03', 'en-US', 'May 2024 – June 3, 2024'],
    ['-0752/0476', 'en-GB', '753 BC – 476 AD'],
    ['-0043-03-15/-0043-03-17', 'en-GB', '15 – 17 March 44 BC'],
  ])('%s in %s', (edtf, language, text) => {
    // Languages put thin spaces around the dash.
    expect(dateText(parseSpan(edtf), language).replaceAll('\u2009', ' ')).toBe(text);
  });
});

test.each([
  ['fa', 'مه', '۲۰۲۴'],
  ['th', 'พฤษภาคม', '2024'],
  ['ar-SA', 'مايو', '٢٠٢٤'],
])('a date in %s is of the calendar in which it was written', (language, month, year) => {
  const text = dateText(parseSpan('2024-05'), language);
  expect(text).toContain(month);
  expect(text).toContain(year);
});

describe('the time zone of a timeline has a name, and its offsets if there are few', () => {
  test.each([
    ['America/New_York', ['2024-01-05'], 'New York (UTC−5)'],
    ['America/New_York', ['2024-01-05', '2024-12-05'], 'New York (UTC−5 or UTC−4)'],
    ['Europe/London', ['2024-01/2024-12'], 'London (UTC or UTC+1)'],
    ['Asia/Tehran', ['2021-12-01', '2023-06-01'], 'Tehran (UTC+3:30 or UTC+4:30)'],
    ['America/New_York', ['2024-07-05', '2024-01-05', '2023-07-05'], 'New York (UTC−5 or UTC−4)'],
    ['Asia/Kathmandu', ['2024-07-05'], 'Kathmandu (UTC+5:45)'],
    ['Europe/London', ['0100-01-01', '1970-01-01', '2024-01-01', '2024-07-01'], 'London'],
    ['UTC', ['2024-07-05'], 'UTC'],
    ['Etc/GMT-5', ['2024-07-05'], 'UTC+5'],
    ['America/Argentina/Buenos_Aires', [], 'Buenos Aires'],
  ])('%s on %s', (timeZone, dates, text) => {
    const entries = dates.map((date) => ({ span: parseSpan(date, timeZone) }));
    expect(zoneText({ timeZone, language: 'en-GB' }, entries)).toBe(text);
  });
});

test('dates in words follow the language', () => {
  expect(dateText(parseSpan('2025-06-13'), 'de')).toBe('13. Juni 2025');
});

test('<time> has a value only if HTML has one', () => {
  expect(dateTime(parseSpan('2025-06'))).toBe('2025-06');
  expect(dateTime(parseSpan('2025-06-13T03:00+03:30'))).toBe('2025-06-13T03:00+03:30');
  expect(dateTime(parseSpan('2025-06~'))).toBeUndefined();
  expect(dateTime(parseSpan('2025-06-13/2025-06-24'))).toBeUndefined();
  expect(dateTime(parseSpan('2025/..'))).toBeUndefined();
  expect(dateTime(parseSpan('0000'))).toBeUndefined();
});
