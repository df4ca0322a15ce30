import { describe, expect, test } from 'vitest';
import { ENTRY, issuesOf, minimalWith } from './minimal-with.ts';

const messages = (files: Parameters<typeof issuesOf>[1]) =>
  issuesOf('source-dates', files).map(({ message }) => message);

interface Dates {
  published?: string;
  accessed?: string;
  asOf?: string;
  date?: string;
  timeZone?: string;
}

/** The minimal story with these dates; its entry has one source. */
function story({
  published = '2024-05-01',
  accessed = '2024-05-02',
  asOf = '2024-05-02',
  date,
  timeZone,
}: Dates) {
  let files = minimalWith('sources.yaml', 'published: 2024-05-01', `published: ${published}`);
  files = minimalWith('sources.yaml', 'accessed: 2024-05-02', `accessed: ${accessed}`, files);
  files = minimalWith('story.mdx', 'asOf: 2024-05-02', `asOf: ${asOf}`, files);
  if (timeZone !== undefined) files = minimalWith('story.mdx', 'Europe/London', timeZone, files);
  if (date === undefined) return files;
  files = minimalWith(ENTRY, 'date: 2024-05-01', `date: ${date}`, files);
  const name = `lamp/${
    date
      .replace('../', '')
      .replace(/^~/, '')
      .split(/[T/~?]/)[0]
  }-new-lamp`;
  return files.map(({ path, text }) => ({
    path: path === ENTRY ? `${name}.mdx` : path,
    text: text.replaceAll('lamp/2024-05-01-new-lamp', name),
  }));
}

describe('a source cannot be newer than the day on which it was read', () => {
  test.each<[Dates, number]>([
    [{ published: '2024-05-03' }, 1],
    [{ published: '2024-05-02T12:00+01:00', accessed: '2024-05-01' }, 1],
    [{ published: '2025', accessed: '2024' }, 1],
    [{ published: '2024-06', accessed: '2024-05-31' }, 1],
    [{ published: '2024-05-02' }, 0],
    [{ published: '2024-05', accessed: '2024-05-02' }, 0],
    [{ published: '2024', accessed: '2024-05-02' }, 0],
    [{ published: '2024-05-03', accessed: '2024-05' }, 0],
    [{ published: '2024-05-03~' }, 0],
    [{ published: '2024-05-03?' }, 0],
    [{ published: '2024-05-03', accessed: '2024-05-02~' }, 0],
    // In Auckland it is already the next day.
    [{ published: '2024-05-03T08:00+12:00' }, 0],
    [{ published: '2024-05-03T08:00+12:00', timeZone: 'Pacific/Honolulu' }, 0],
  ])('%j', (dates, count) => {
    const found = messages(story({ ...dates, asOf: '2030-01-01', date: '2020-01-01' }));
    expect(found.filter((message) => message.includes('after it was read'))).toHaveLength(count);
  });
});

describe('a source cannot be newer than the story', () => {
  test.each<[Dates, number]>([
    [{ published: '2024-05-03' }, 1],
    [{ published: '2024-06' }, 1],
    [{ published: '2024-05-03T12:00Z' }, 1],
    [{ published: '2024-05-02' }, 0],
    [{ published: '2024-05' }, 0],
    [{ published: '2024' }, 0],
    [{ published: '2024-06~' }, 0],
    [{ published: '2024-05-03', asOf: '2024-05' }, 0],
    // Still the day of asOf in the story’s time zone, or where it was written.
    [{ published: '2024-05-03T01:00Z', timeZone: 'America/New_York' }, 0],
    [{ published: '2024-05-02T23:00-04:00', timeZone: 'Asia/Tokyo' }, 0],
  ])('%j', (dates, count) => {
    const found = messages(story({ ...dates, accessed: '2030-01-01' }));
    expect(found.filter((message) => message.includes('up to which the story was checked'))).toHaveLength(
      count,
    );
  });
});

describe('an event cannot be reported before it happened', () => {
  test.each<[Dates, number]>([
    [{ published: '2024-04-30' }, 1],
    [{ published: '2024-04' }, 1],
    [{ published: '2015' }, 1],
    [{ published: '2024-05-01T08:00+01:00', date: '2024-05-01T09:00+01:00' }, 1],
    [{ published: '2024-05-01' }, 0],
    [{ published: '2024-05-01', date: '2024-05-01T09:00+01:00' }, 0],
    [{ published: '2024-05' }, 0],
    [{ published: '2024' }, 0],
    [{ published: '2024-04-30?' }, 0],
    [{ published: '2024-04-30', date: '2024-05-01~' }, 0],
    [{ published: '2024-04-30', date: '2024-05' }, 1],
    [{ published: '2024-04-30', date: '2024' }, 0],
    [{ published: '2024-04-30', date: '2024-04-29/2024-05-02' }, 0],
    [{ published: '2024-04-30', date: '../2024-05-01' }, 0],
    // One day there, the day before in the story’s time zone.
    [{ published: '2024-04-30T23:00-04:00', timeZone: 'Asia/Tokyo' }, 0],
    [{ published: '2024-05-01', date: '2024-05-01T20:00-04:00', timeZone: 'Asia/Tokyo' }, 0],
  ])('%j', (dates, count) => {
    expect(messages(story({ ...dates }))).toHaveLength(count);
  });

  test('one newer source is enough, and one without a date may be newer', () => {
    const old = story({ published: '2024-04-30' });
    const cites = 'sources="gazette-2024-05-01"';
    expect(messages(old)).toEqual([
      'The only source of this entry was published on 2024-04-30, before the event.',
    ]);
    const both = minimalWith(ENTRY, cites, 'sources="gazette-2024-05-01 rumour-2024-05-01"', old);
    expect(messages(both)).toEqual([]);
    const undated = minimalWith('sources.yaml', '  published: 2024-05-01\n', '', both);
    expect(messages(undated)).toEqual([]);
    const older = minimalWith('sources.yaml', 'published: 2024-05-01', 'published: 2024-04-29', both);
    expect(messages(older)).toEqual([
      'The last source of this entry was published on 2024-04-30, before the event.',
    ]);
  });
});
