import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { atom } from '../../../src/output/feeds/atom.ts';
import { jsonFeed } from '../../../src/output/feeds/json-feed.ts';
import { rss } from '../../../src/output/feeds/rss.ts';
import { en } from '../../../src/core/languages/en.ts';
import { createSite } from '../../../src/core/site.ts';
import { sitemap, sitemapIndex } from '../../../src/output/feeds/sitemap.ts';
import { parseSpan } from '../../../src/core/schema/span.ts';
import type { Entry, Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/bridge-story' });
let anselm: Story;
let shipped: Story;
beforeAll(async () => {
  [anselm, shipped] = await Promise.all([loadStory('port-anselm'), loadStory('../../content')]);
});

/** Throws where a document is not well-formed XML with namespaces declared. */
function readXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

const withEach = (change: Partial<Entry>): Story => ({
  ...anselm,
  entries: anselm.entries.map((entry) => ({ ...entry, ...change })),
});

/** The three feeds, parsed. */
function read(story: Story, site = SITE) {
  return {
    atom: parseAtomFeed(atom(story, site)),
    rss: parseRssFeed(rss(story, site)),
    json: parseJsonFeed(jsonFeed(story, site)),
  };
}

test('feeds and sitemaps are well-formed with any text', () => {
  const headline = `]]> <script>&amp; "'\u0000\u000b\ud800\ufffe پل 🌉`;
  for (const story of [anselm, shipped, withEach({ headline, dek: headline })])
    for (const write of [atom, rss, sitemap, sitemapIndex]) readXml(write(story, SITE));
  const titles = [`]]> <script>&amp; "' پل 🌉`];
  const { atom: feed, rss: channel } = read(withEach({ headline }));
  expect([...new Set(feed.entries?.map(({ title }) => title?.value))]).toEqual(titles);
  expect([...new Set(channel.items?.map(({ title }) => title))]).toEqual(titles);
});

test('the three feeds have the same items', () => {
  for (const story of [anselm, shipped]) {
    const { atom: feed, rss: channel, json } = read(story);
    const items = json.items?.map((item) => ({
      id: item.id,
      title: item.title,
      changed: item.date_modified,
      html: item.content_html,
    }));
    expect(items).toHaveLength(story.entries.length);
    expect(
      feed.entries?.map(({ id, title, updated, content }) => ({
        id,
        title: title?.value,
        changed: updated,
        html: content?.value,
      })),
    ).toEqual(items);
    expect(
      channel.items?.map(({ guid, title, atom: own, content }) => ({
        id: guid?.value,
        title,
        changed: own?.updated,
        html: content?.encoded,
      })),
    ).toEqual(items);
  }
});

describe('order and dates', () => {
  test('the newest change comes first, then the latest development', () => {
    const { atom: feed } = read(anselm);
    expect(feed.updated).toBe('1998-05-20T00:00:00+01:00');
    expect(feed.entries?.map(({ id, updated }) => [id?.split('/').at(-2), updated?.slice(0, 10)])).toEqual([
      ['1998-04-02-crack', '1998-05-12'],
      ['1998-06-reopening', '1998-05-02'],
      ['1998-04-03-session', '1998-05-02'],
      ['1998-04-03-closure', '1998-05-02'],
      ['1961-opening', '1998-05-02'],
    ]);
  });

  test('new wording changes no date; a correction changes the dates of its entry and of the feed', () => {
    const stamps = (story: Story) =>
      read(story).json.items?.map(({ id, date_modified }) => [id, date_modified]);
    expect(stamps(withEach({ headline: 'Other words' }))).toEqual(stamps(anselm));
    const corrections = [{ date: parseSpan('1998-07-01', 'Europe/London'), text: 'It was Tuesday.' }];
    const later = read(withEach({ corrections }));
    expect(later.atom.updated).toBe('1998-07-01T00:00:00+01:00');
    expect(later.atom.entries?.[0]?.updated).toBe('1998-07-01T00:00:00+01:00');
    expect(later.atom.entries?.[0]?.published).toBe('1998-05-02T00:00:00+01:00');
    expect(later.rss.lastBuildDate).toBe('Wed, 01 Jul 1998 00:00:00 +0100');
    expect(later.atom.entries?.[0]?.content?.value).toContain('1 July 1998: It was Tuesday.');
  });

  test('a withdrawn claim is a change, and is shown', () => {
    const withdrawn = [
      { id: 'width', date: parseSpan('1998-07-02', 'Europe/London'), text: 'Nobody had measured it.' },
    ];
    const { json } = read(withEach({ withdrawn }));
    expect(json.items?.[0]?.date_modified).toBe('1998-07-02T00:00:00+01:00');
    expect(json.items?.[0]?.content_html).toContain('2 July 1998: Nobody had measured it.');
  });

  test('a change dated to the month of publication is not earlier than publication', () => {
    const updates = [{ date: parseSpan('1998-05'), text: 'More.' }];
    expect(read(withEach({ corrections: [], updates })).json.items?.[0]?.date_modified).toBe(
      '1998-05-02T00:00:00+01:00',
    );
  });
});

test('every address in a feed is absolute, also in its content', () => {
  const addresses = (text: string) =>
    [...text.matchAll(/(?:href|src)=(?:"|&quot;)(.*?)(?:"|&quot;)/g)].map((match) => match[1] ?? '');
  for (const site of [SITE, createSite({ base: '/news' })]) {
    const all = [...addresses(atom(anselm, site)), ...addresses(rss(anselm, site))];
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((address) => !/^https?:\/\/[^/]+\//.test(address))).toEqual([]);
  }
});

test('a build without an origin uses the publisher’s, else example.org', () => {
  const home = (story: Story) => read(story, createSite({ base: '/news' })).json.home_page_url;
  expect(home(anselm)).toBe('https://ledger.example/news/');
  expect(home({ ...anselm, publisher: { name: 'The Anselm Ledger' } })).toBe('https://example.org/news/');
});

test('a feed states its address, language and author', () => {
  const { atom: feed, rss: channel, json } = read(anselm);
  const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
  expect(self).toBe('https://news.example/bridge-story/feed.xml');
  expect(channel.atom?.links?.[0]?.href).toBe('https://news.example/bridge-story/rss.xml');
  expect(json.feed_url).toBe('https://news.example/bridge-story/feed.json');
  expect([channel.language, json.language]).toEqual(['en-GB', 'en-GB']);
  expect(atom(anselm, SITE)).toContain('xml:lang="en-GB"');
  expect(feed.authors?.[0]?.name).toBe('R. Marrow');
});

test('messages with HTML values contain no markup', () => {
  const withHtml = Object.entries(en).filter(([key]) => /^feed\.|^timelinejs\.sources$/.test(key));
  expect(withHtml.length).toBeGreaterThan(3);
  expect(withHtml.filter(([, message]) => /[<>&"]/.test(message as string))).toEqual([]);
});
