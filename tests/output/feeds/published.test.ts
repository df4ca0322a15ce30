import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { createSite } from '../../../src/core/site.ts';
import { changesOf } from '../../../src/core/story/changes.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { citeEntry, citeStory } from '../../../src/output/citing/citation.ts';
import { atom } from '../../../src/output/feeds/atom.ts';
import { calendar } from '../../../src/output/feeds/calendar.ts';
import { jsonFeed } from '../../../src/output/feeds/json-feed.ts';
import { entryJsonLd, storyJsonLd } from '../../../src/output/feeds/json-ld.ts';
import { rss } from '../../../src/output/feeds/rss.ts';
import { sitemap } from '../../../src/output/feeds/sitemap.ts';
import { datedFiles } from '../../stories/dated.ts';
import { createStory } from '../../stories/load.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/' });

/** A story of 2 May 2024 with an entry of 1 May, and one of 1 September that has these lines. */
function later(lines: string, timeZone = 'Europe/London'): Story {
  const files = datedFiles(['2024-05-01', '2024-09-01'], { timeZone });
  return createStory(
    files.map(({ path, text }) => ({
      path,
      text: path.includes('2024-09-01') ? text.replace('significance', `${lines}significance`) : text,
    })),
  );
}

/** The date of publication and of the last change of both entries in every feed, the later entry first. */
function dates(story: Story) {
  const inOrder = <T>(items: T[] | undefined, id: (item: T) => string | undefined) =>
    (items ?? []).toSorted((a, b) => ((id(a) ?? '') < (id(b) ?? '') ? 1 : -1));
  const feeds = {
    'feed.xml': inOrder(parseAtomFeed(atom(story, SITE)).entries, ({ id }) => id).map(
      ({ published, updated }) => [published, updated],
    ),
    'rss.xml': inOrder(parseRssFeed(rss(story, SITE)).items, ({ link }) => link).map(
      ({ pubDate, atom: own }) => [pubDate, own?.updated],
    ),
    'feed.json': inOrder(parseJsonFeed(jsonFeed(story, SITE)).items, ({ id }) => id).map(
      ({ date_published, date_modified }) => [date_published, date_modified],
    ),
  };
  return feeds;
}

describe('a feed item carries the date on which its entry was published', () => {
  const STORY = '2024-05-02T00:00:00+01:00';

  test.each([
    ['a day', 'published: 2024-09-03\n', '2024-09-03T00:00:00+01:00', 'Tue, 03 Sep 2024 00:00:00 +0100'],
    [
      'a time',
      'published: 2024-09-03T08:30+01:00\n',
      '2024-09-03T08:30:00+01:00',
      'Tue, 03 Sep 2024 08:30:00 +0100',
    ],
    [
      'a time in another zone',
      'published: 2024-09-03T23:30-04:00\n',
      '2024-09-04T04:30:00+01:00',
      'Wed, 04 Sep 2024 04:30:00 +0100',
    ],
    ['winter', 'published: 2024-12-01\n', '2024-12-01T00:00:00+00:00', 'Sun, 01 Dec 2024 00:00:00 +0000'],
    ['no date of its own', '', STORY, 'Thu, 02 May 2024 00:00:00 +0100'],
  ])('%s', (_, lines, iso, rfc822) => {
    const first = 'Thu, 02 May 2024 00:00:00 +0100';
    expect(dates(later(lines))).toEqual({
      'feed.xml': [
        [iso, iso],
        [STORY, STORY],
      ],
      'rss.xml': [
        [rfc822, iso],
        [first, STORY],
      ],
      'feed.json': [
        [iso, iso],
        [STORY, STORY],
      ],
    });
  });

  test('in the zone of the story', () => {
    const [day] = dates(later('published: 2024-09-03\n', 'America/New_York'))['feed.json'];
    expect(day).toEqual(['2024-09-03T00:00:00-04:00', '2024-09-03T00:00:00-04:00']);
  });

  test('a correction changes only the date of the change', () => {
    const lines = 'published: 2024-09-03\ncorrections: [{ date: 2024-09-05, text: It was Sunday. }]\n';
    expect(dates(later(lines))['feed.json'][0]).toEqual([
      '2024-09-03T00:00:00+01:00',
      '2024-09-05T00:00:00+01:00',
    ]);
  });
});

describe('a new entry is dated elsewhere too', () => {
  const story = later('published: 2024-09-03\n');
  const [first, added] = story.entries;

  test('in structured data, the sitemap, the calendar and citations', () => {
    if (!first || !added) throw new Error('The story has two entries.');
    const dated = (text: string) => text.match(/"(datePublished|dateModified)":"[^"]*"/g)?.slice(0, 2);
    expect(dated(entryJsonLd(added, story, SITE))).toEqual([
      '"datePublished":"2024-09-03"',
      '"dateModified":"2024-09-03"',
    ]);
    expect(dated(entryJsonLd(first, story, SITE))).toEqual([
      '"datePublished":"2024-05-02"',
      '"dateModified":"2024-05-02"',
    ]);
    expect(dated(storyJsonLd(story, SITE))).toEqual([
      '"datePublished":"2024-05-02"',
      '"dateModified":"2024-09-03"',
    ]);
    const lastmod = new RegExp(
      `<loc>https://news.example/${added.id}/</loc>\\s*<lastmod>2024-09-03</lastmod>`,
    );
    expect(sitemap(story, SITE)).toMatch(lastmod);
    expect(calendar(story, SITE)).toContain('DTSTAMP:20240902T230000Z');
    expect(citeEntry(added, story, SITE)).toMatchObject({
      issued: [2024, 9, 3],
      published: '3 September 2024',
    });
    expect(citeStory(story, SITE)).toMatchObject({ issued: [2024, 5, 2] });
  });

  test('on the page of updates', () => {
    expect(changesOf(story).map(({ kind, date, entry }) => [kind, date.edtf, entry?.id])).toEqual([
      ['addition', '2024-09-03', added?.id],
    ]);
    expect(changesOf(later('published: 2024-05-02\n'))).toEqual([]);
    expect(changesOf(later(''))).toEqual([]);
  });
});
