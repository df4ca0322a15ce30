import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../src/core/story/read/draft.ts';
import { dated, datedFiles } from '../../stories/dated.ts';

const order = (dates: string[], timeZone: string) =>
  dated(dates, { timeZone }).entries.map(({ headline }) => headline);

describe('entries are in the order of the days and times of the story’s time zone', () => {
  test.each([
    [
      'America/New_York',
      [
        '2024-03-26',
        '2024-03-26T19:00-04:00',
        '2024-03-26T23:00-04:00',
        '2024-03-27',
        '2024-03-27T00:30-04:00',
      ],
    ],
    ['Asia/Tehran', ['2024-03-26', '2024-03-26T01:00+03:30', '2024-03-26T23:00+03:30', '2024-03-27']],
    // The night before clocks go forward in one place, in the time of another.
    ['Europe/London', ['2024-03-31', '2024-03-31T02:30+01:00', '2024-03-31T18:00-05:00', '2024-04-01']],
    ['Pacific/Apia', ['2011-12-29', '2011-12-29T23:00-10:00', '2011-12-31', '2011-12-31T00:30+14:00']],
    // Both hours of a repeated one.
    [
      'America/New_York',
      [
        '2024-11-03',
        '2024-11-03T01:30-04:00',
        '2024-11-03T01:10-05:00',
        '2024-11-03T23:30-05:00',
        '2024-11-04',
      ],
    ],
  ])('%s', (timeZone, inOrder) => {
    expect(order(inOrder.toReversed(), timeZone)).toEqual(inOrder);
  });
});

test('every date of a story is in its time zone, in front matter and in lists', () => {
  const { front, entries, lists } = readDraft(datedFiles(['2024-03-26'], { timeZone: 'America/New_York' }));
  const dates = [front.published, front.asOf, entries[0]?.front.date, lists.sources.items[0]?.value.accessed];
  expect(dates.map((date) => date?.zone)).toEqual(Array(4).fill('America/New_York'));
  expect(dates.map((date) => date && new Date(date.start).toISOString().slice(10, 16))).toEqual([
    'T04:00',
    'T05:00',
    'T04:00',
    'T04:00',
  ]);
});

test('a story without a valid time zone counts in UTC, and has one error for it', () => {
  const { entries, issues } = readDraft(datedFiles(['2024-03-26'], { timeZone: 'America/Nowhere' }));
  expect(entries[0]?.front.date).toMatchObject({ zone: 'UTC', start: Date.parse('2024-03-26') });
  expect(issues.map(({ message }) => message)).toEqual([
    'There is no such time zone: write one such as Europe/London.',
  ]);
});

describe('what goes on is drawn up to the day up to which the story was checked', () => {
  test.each([
    ['UTC', '2022-02-24/..', '2026-11-30', '2026-12-01T00:00:00.000Z'],
    ['America/New_York', '2022-02-24/..', '2026-11-30', '2026-12-01T05:00:00.000Z'],
    ['Europe/London', '2022~/..', '2024-06', '2024-06-30T23:00:00.000Z'],
    ['Asia/Kathmandu', '2022-02-24T05:00+02:00/..', '2023-01-05', '2023-01-05T18:15:00.000Z'],
  ])('%s, %s, as of %s', (timeZone, date, asOf, end) => {
    const [entry] = dated([date], { timeZone, asOf }).entries;
    expect(entry && new Date(entry.span.end).toISOString()).toBe(end);
  });
});

describe('early years need no quotation marks', () => {
  test.each([
    ['-0043', '-0043'],
    ['-0043-03-15', '-0043-03-15'],
    ['0099', '0099'],
    ['0476', '0476'],
    ['-1176', '-1176'],
    ['0000', '0000'],
    ['0079~', '0079~'],
    ['0009', '0009'],
  ])('date: %s', (written, edtf) => {
    expect(dated([written]).entries[0]?.span.edtf).toBe(edtf);
  });
});
