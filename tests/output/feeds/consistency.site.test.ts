import { csvParse } from 'd3';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { TimelineData } from '../../../src/output/feeds/timeline-json.ts';
import { fileOf, pagesOf } from '../../site/pages.ts';
import { readCalendar, textOf, timesOf, valueOf } from './read-calendar.ts';

const site = inject('site');
const file = (name: string) => readFileSync(join(site, name), 'utf8');
const { entries } = JSON.parse(file('timeline.json')) as TimelineData;

/** How a page or a file describes an entry. The date is in words. */
interface Description {
  url: string;
  headline: string;
  date: string;
}

/** The date at the start of the first paragraph of a feed item. */
const dateIn = (html = '') => decode(/^<p>(.*?)(?: · .*?)?<\/p>/.exec(html)?.[1] ?? '');

const decode = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

function page(path: string) {
  const html = readFileSync(fileOf(site, path), 'utf8');
  const first = (pattern: RegExp) => decode(pattern.exec(html)?.[1] ?? '');
  const graph = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}';
  return {
    described: {
      url: first(/<link rel="canonical" href="([^"]*)"/),
      headline: first(/<h1[^>]*>(.*?)<\/h1>/s),
      date: first(/class="dateline"[^>]*>\s*<\w+ class="when"[^>]*>(?:<time[^>]*>)?(.*?)(?: · |<\/)/s),
    },
    nodes: (JSON.parse(graph) as { '@graph': Record<string, unknown>[] })['@graph'],
  };
}

const pages = pagesOf(site).filter((path) => path.split('/').length === 4);
const described = new Map<string, Description>(
  pages.map((path) => [path.slice(1, -1), page(path).described]),
);
const byUrl = (descriptions: Description[]) => descriptions.toSorted((a, b) => (a.url < b.url ? -1 : 1));

test('every entry page has a headline, a date and an address', () => {
  expect(described.size).toBe(entries.length);
  for (const { url, headline, date } of described.values()) {
    expect(url).toMatch(/^https:\/\/example\.org\/.+\/$/);
    expect(headline.length).toBeGreaterThan(10);
    expect(date).toMatch(/\d{4}/);
  }
});

const FILES: Record<string, () => Description[]> = {
  'timeline.json': () => entries.map(({ url, headline, dateText }) => ({ url, headline, date: dateText })),
  'timeline.csv': () =>
    csvParse(file('timeline.csv')).map(({ url = '', headline = '', dateText = '' }) => ({
      url,
      headline,
      date: dateText,
    })),
  'feed.xml': () =>
    (parseAtomFeed(file('feed.xml')).entries ?? []).map(({ id = '', title, content }) => ({
      url: id,
      headline: title?.value ?? '',
      date: dateIn(content?.value),
    })),
  'rss.xml': () =>
    (parseRssFeed(file('rss.xml')).items ?? []).map(({ link = '', title = '', content }) => ({
      url: link,
      headline: title,
      date: dateIn(content?.encoded),
    })),
  'feed.json': () =>
    (parseJsonFeed(file('feed.json')).items ?? []).map(({ url = '', title = '', content_html }) => ({
      url,
      headline: title,
      date: dateIn(content_html),
    })),
};

test.each(Object.keys(FILES))('%s describes every entry as its page does', (name) => {
  expect(byUrl(FILES[name]?.() ?? [])).toEqual(byUrl([...described.values()]));
});

test('calendar.ics has every entry whose date is known at least to the day', () => {
  const events = readCalendar(file('calendar.ics')).parts;
  const fine = entries.filter(({ precision }) => precision !== 'year' && precision !== 'month');
  expect(events).toHaveLength(fine.length);
  for (const event of events) {
    const entry = fine.find(({ url }) => url === valueOf(event, 'URL'));
    const [date] = textOf(event, 'DESCRIPTION').split('\n');
    const doubt = /[~?%]/.test(entry?.date ?? '') ? ` (${date})` : '';
    expect({
      url: valueOf(event, 'URL'),
      headline: textOf(event, 'SUMMARY'),
      date,
    }).toEqual({ url: entry?.url, headline: `${entry?.headline}${doubt}`, date: entry?.dateText });
    const { start, allDay } = timesOf(event);
    expect({ start, allDay }).toEqual({
      // A day of a calendar has no time zone.
      start: Date.parse((entry?.start ?? '').slice(0, entry?.precision === 'day' ? 10 : undefined)),
      allDay: entry?.precision === 'day',
    });
  }
});

test('the JSON-LD of every page describes its entry as timeline.json does', () => {
  for (const entry of entries) {
    const { nodes } = page(`/${entry.id}/`);
    const article = nodes.find((node) => node['@type'] === 'BackgroundNewsArticle');
    const event = nodes.find((node) => node['@type'] === 'Event');
    expect(article).toMatchObject({
      url: entry.url,
      headline: entry.headline,
      temporalCoverage: entry.date,
    });
    const [start = '', end = ''] = entry.date.split('/');
    expect(event).toMatchObject({ url: entry.url, name: entry.headline });
    expect(event?.['startDate']).toBe(/[~?%]/.test(start) ? undefined : start);
    expect(event?.['endDate']).toBe(/[~?%]|^$/.test(end) ? undefined : end);
  }
});

test('every claim on a page is in claims.json and in the JSON-LD, word for word', () => {
  const { claims } = JSON.parse(file('claims.json')) as {
    claims: { entry: string; type: string; text: string; url: string }[];
  };
  for (const path of pages) {
    const { nodes } = page(path);
    const own = claims.filter(({ entry, type }) => `/${entry}/` === path && type !== 'unknown');
    const marked = nodes.filter((node) => node['@type'] === 'Claim');
    expect(marked.map((node) => [node['@id'], node['text']])).toEqual(
      own.map(({ url, text }) => [url, text]),
    );
    const html = readFileSync(fileOf(site, path), 'utf8');
    for (const { url } of own) expect(html).toContain(` id="${url.split('#')[1]}"`);
  }
});
