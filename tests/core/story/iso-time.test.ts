import { expect, test } from 'vitest';
import { parseSpan } from '../../../src/core/schema/span.ts';
import { endTime, startTime } from '../../../src/core/story/iso-time.ts';

test.each([
  ['1998', 'UTC', '1998-01-01T00:00:00+00:00', '1999-01-01T00:00:00+00:00'],
  ['1998-06~', 'Europe/London', '1998-06-01T00:00:00+01:00', '1998-07-01T00:00:00+01:00'],
  ['1998-04-02', 'America/New_York', '1998-04-02T00:00:00-05:00', '1998-04-03T00:00:00-05:00'],
  ['1998-04-05', 'America/New_York', '1998-04-05T00:00:00-05:00', '1998-04-06T00:00:00-04:00'],
  ['1998-04-03T06:00+03:30', 'UTC', '1998-04-03T02:30:00+00:00', '1998-04-03T02:31:00+00:00'],
  [
    '1998-04-03T23:00-05:00/1998-04-04T06:00+01:00',
    'Asia/Kathmandu',
    '1998-04-04T09:45:00+05:45',
    '1998-04-04T10:45:00+05:45',
  ],
  [
    '1998-04-03T23:00-05:00/1998-04-04',
    'America/New_York',
    '1998-04-03T23:00:00-05:00',
    '1998-04-05T00:00:00-05:00',
  ],
  ['1998-04-03T06:00:05.250Z', 'UTC', '1998-04-03T06:00:05.250+00:00', '1998-04-03T06:00:05.251+00:00'],
  ['-0043-03-15', 'UTC', '-000043-03-15T00:00:00+00:00', '-000043-03-16T00:00:00+00:00'],
])('%s in %s starts at %s and is over at %s', (edtf, zone, start, end) => {
  const span = parseSpan(edtf, zone);
  expect([startTime(span), endTime(span)]).toEqual([start, end]);
  expect([Date.parse(start), Date.parse(end)]).toEqual([span.start, span.end]);
});

test('an open side has no time', () => {
  expect(endTime(parseSpan('2022-02-24/..', 'UTC', Date.parse('2024-01-01')))).toBeNull();
  expect(startTime(parseSpan('2022-02-24/..'))).toBe('2022-02-24T00:00:00+00:00');
  expect(startTime(parseSpan('../2022'))).toBeNull();
  expect(endTime(parseSpan('../2022'))).toBe('2023-01-01T00:00:00+00:00');
});
