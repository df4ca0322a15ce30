import { expect, test } from 'vitest';
import { endTime, startTime, utcDay } from '../../../src/core/story/iso-time.ts';
import { parseSpan } from '../../../src/core/schema/span.ts';

const times = (edtf: string) => [startTime(parseSpan(edtf)), endTime(parseSpan(edtf))];

test.each([
  ['1998', '1998-01-01T00:00:00Z', '1999-01-01T00:00:00Z'],
  ['1998-06~', '1998-06-01T00:00:00Z', '1998-07-01T00:00:00Z'],
  ['1998-04-02', '1998-04-02T00:00:00Z', '1998-04-03T00:00:00Z'],
  ['1998-04-03T06:00+03:30', '1998-04-03T06:00:00+03:30', '1998-04-03T06:01:00+03:30'],
  ['1998-04-03T06:00Z', '1998-04-03T06:00:00+00:00', '1998-04-03T06:01:00+00:00'],
  ['1998-04-03T23:00-05:00/1998-04-04T06:00+01:00', '1998-04-03T23:00:00-05:00', '1998-04-04T06:00:00+01:00'],
  ['1998-04-03T23:00-05:00/1998-04-04', '1998-04-03T23:00:00-05:00', '1998-04-05T00:00:00Z'],
  ['1998-04-03T06:00:05.250Z', '1998-04-03T06:00:05.250+00:00', '1998-04-03T06:00:05.251+00:00'],
  ['-0043-03-15', '-000043-03-15T00:00:00Z', '-000043-03-16T00:00:00Z'],
])('%s starts at %s and is over at %s', (edtf, start, end) => {
  expect(times(edtf)).toEqual([start, end]);
  expect(times(edtf).map((time) => Date.parse(time))).toEqual([parseSpan(edtf).start, parseSpan(edtf).end]);
});

test('a day is UTC’s, wherever the machine is', () => {
  expect(utcDay(Date.parse('1998-04-02T23:59Z'))).toBe('1998-04-02');
});
