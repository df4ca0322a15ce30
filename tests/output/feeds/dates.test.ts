import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { parseSpan } from '../../../src/core/schema/span.ts';
import { createSite } from '../../../src/core/site.ts';
import { calendar } from '../../../src/output/feeds/calendar.ts';
import { storyJsonLd } from '../../../src/output/feeds/json-ld.ts';
import { rss } from '../../../src/output/feeds/rss.ts';
import { sitemap } from '../../../src/output/feeds/sitemap.ts';
import { timelineCsv } from '../../../src/output/feeds/timeline-csv.ts';
import { timelineData } from '../../../src/output/feeds/timeline-json.ts';
import { timelineJs } from '../../../src/output/feeds/timelinejs.ts';
import { dated } from '../../stories/dated.ts';
import { readCalendar, textOf } from './read-calendar.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/' });

describe('start and end have the offset of the story’s time zone on that day', () => {
  test.each([
    ['America/New_York', '2024-03-10', '2024-03-10T00:00:00-05:00', '2024-03-11T00:00:00-04:00'],
    ['America/New_York', '2024-11-03', '2024-11-03T00:00:00-04:00', '2024-11-04T00:00:00-05:00'],
    ['Asia/Tehran', '2021-07', '2021-07-01T00:00:00+04:30', '2021-08-01T00:00:00+04:30'],
    ['Asia/Tehran', '2023-07', '2023-07-01T00:00:00+03:30', '2023-08-01T00:00:00+03:30'],
    ['Australia/Lord_Howe', '2024', '2024-01-01T00:00:00+11:00', '2025-01-01T00:00:00+11:00'],
    ['Europe/London', '2024-07-01T03:00+04:00', '2024-07-01T00:00:00+01:00', '2024-07-01T00:01:00+01:00'],
  ])('%s, %s', (timeZone, date, start, end) => {
    expect(timelineData(dated([date], { timeZone }), SITE).entries[0]).toMatchObject({ date, start, end });
  });
});

test('what goes on has no end in the data, and says so', () => {
  const story = dated(['2022-02-24/..', '../2022', '2022']);
  const rows = csvParse(timelineCsv(story, SITE));
  const facts = timelineData(story, SITE).entries.map(({ date, start, end, ongoing }) => ({
    date,
    start,
    end,
    ongoing,
  }));
  expect(facts).toEqual([
    { date: '../2022', start: null, end: '2023-01-01T00:00:00+00:00', ongoing: false },
    { date: '2022', start: '2022-01-01T00:00:00+00:00', end: '2023-01-01T00:00:00+00:00', ongoing: false },
    { date: '2022-02-24/..', start: '2022-02-24T00:00:00+00:00', end: null, ongoing: true },
  ]);
  expect(rows.map(({ date, start, end, ongoing }) => [date, start, end, ongoing])).toEqual(
    facts.map(({ date, start, end, ongoing }) => [date, start ?? '', end ?? '', String(ongoing)]),
  );
  expect(storyJsonLd(story, SITE)).toContain('"temporalCoverage":"../.."');
});

test('the dates of the table can be parsed, whatever the year', () => {
  const dates = ['-0043-03-15', '0476-09-04', '-1176', '-0752/0476', '2024-05-01'];
  const rows = csvParse(timelineCsv(dated(dates), SITE));
  expect(rows.map(({ date }) => date).toSorted()).toEqual(dates.toSorted());
  for (const { date = '', start = '', end = '' } of rows) {
    expect([Date.parse(start), Date.parse(end)]).toEqual([parseSpan(date).start, parseSpan(date).end]);
  }
});

describe('the calendar says what it omits, and why', () => {
  test.each([
    [['2024-05-01'], ''],
    [
      ['2024-05-01', '2024', '2024-05'],
      ' 2 entries are dated only to a month or a year and not in this calendar.',
    ],
    [['2024-05-01', '0476-09-04'], ' 1 entry is dated before the year 1000 and not in this calendar.'],
    [
      ['-0043-03-15', '0476-09-04', '2024', '1000-01-01'],
      ' 1 entry is dated only to a month or a year and not in this calendar. 2 entries are dated before the year 1000 and not in this calendar.',
    ],
    [['-0043', '2024-05-01'], ' 1 entry is dated only to a month or a year and not in this calendar.'],
  ])('%j', (dates, omitted) => {
    const { parts, ...rest } = readCalendar(calendar(dated(dates), SITE));
    const count = [...omitted.matchAll(/(\d+) entr/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    expect(parts).toHaveLength(dates.length - count);
    expect(textOf({ ...rest, parts }, 'DESCRIPTION')).toBe(`A line about them.${omitted}`);
  });

  test('an ongoing event is its first day, and its title says that it goes on', () => {
    const [event] = readCalendar(calendar(dated(['2022-02-24/..']), SITE)).parts;
    expect(event && textOf(event, 'SUMMARY')).toBe('2022-02-24/.. (since 24 February 2022)');
  });
});

test('days of change are days of the story, in feeds and in the sitemap', () => {
  const story = dated(['2024-05-01'], { timeZone: 'Pacific/Apia' });
  expect(sitemap(story, SITE)).toContain('<lastmod>2024-05-02</lastmod>');
  expect(sitemap(story, SITE)).not.toContain('<lastmod>2024-05-01</lastmod>');
  expect(rss(story, SITE)).toContain('<lastBuildDate>Thu, 02 May 2024 00:00:00 +1300</lastBuildDate>');
});

test('TimelineJS, which has no time zones, gets every date on the clock of the story', () => {
  const story = dated(['2024-03-27T03:00Z', '2024-03-27', '2022-02-24/..'], { timeZone: 'America/New_York' });
  const { events } = JSON.parse(timelineJs(story, SITE)) as { events: Record<string, object>[] };
  expect(events.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
    [
      { year: '2022', month: '2', day: '24' },
      { year: '2026', month: '11', day: '30' },
    ],
    [{ year: '2024', month: '3', day: '26', hour: '23', minute: '0' }, undefined],
    [{ year: '2024', month: '3', day: '27' }, undefined],
  ]);
});
