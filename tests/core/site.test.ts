import { describe, expect, test } from 'vitest';
import { createSite, originAndBase, siteAt, withOrigin } from '../../src/core/site.ts';

test.each(['', '/', '//'])('the base path %j is the root of the host', (base) => {
  const site = createSite({ base });
  expect([site.base, site.path('/'), site.url('/war/')]).toEqual(['', '/', '/war/']);
});

test.each(['news', '/news', 'news/', '/news/'])('the base path %j has one form', (base) => {
  const site = createSite({ origin: 'https://example.org', base });
  expect([site.base, site.path('/'), site.url('/war/')]).toEqual([
    '/news',
    '/news/',
    'https://example.org/news/war/',
  ]);
});

test('a base path may have several segments', () => {
  expect(createSite({ base: '/news/muscat/' }).path('/war/')).toBe('/news/muscat/war/');
});

test('without an origin, absolute addresses are at the publisher’s, else at example.org', () => {
  const site = createSite({ base: '/news' });
  const publishedAt = (url?: string) => ({ publisher: { name: 'The Ledger', ...(url && { url }) } });
  expect(withOrigin(site, publishedAt('https://ledger.example/about')).url('/')).toBe(
    'https://ledger.example/news/',
  );
  expect(withOrigin(site, publishedAt()).url('/')).toBe('https://example.org/news/');
  const own = createSite({ origin: 'https://own.example', base: '/' });
  expect(withOrigin(own, publishedAt('https://ledger.example')).url('/')).toBe('https://own.example/');
});

describe('the address of a site may contain its path', () => {
  test.each([
    ['https://example.org/news', undefined, 'https://example.org/news/'],
    ['https://example.org/news/muscat/', undefined, 'https://example.org/news/muscat/'],
    ['https://example.org/news', '/news/', 'https://example.org/news/'],
    ['https://example.org/news/', '/news', 'https://example.org/news/'],
    ['https://example.org', '/news', 'https://example.org/news/'],
    ['https://example.org/', '/', 'https://example.org/'],
    ['https://example.org:8443', undefined, 'https://example.org:8443/'],
    ['https://example.org/%D8%AE%D8%A8%D8%B1', undefined, 'https://example.org/%D8%AE%D8%A8%D8%B1/'],
  ])('%s with the base %s', (site, base, url) => {
    expect(siteAt(site, base).url('/')).toBe(url);
  });

  test('without an address, the base is as given', () => {
    expect(originAndBase(undefined, undefined)).toEqual({ origin: undefined, base: undefined });
    expect(siteAt(undefined, '/news').url('/')).toBe('/news/');
  });

  test.each([
    [
      'https://example.org/news',
      '/',
      'The site https://example.org/news has the path /news, and the base is /.',
    ],
    ['https://example.org/news', '/other', 'and the base is /other.'],
    ['https://example.org/news', 'news', 'The base is a path that starts with /, not news.'],
    ['example.org', undefined, 'The site is a web address such as https://example.org, not example.org.'],
    ['ftp://example.org', undefined, 'not ftp://example.org.'],
    [
      'https://me:pw@example.org/a',
      undefined,
      'without a user name, a query and a fragment, such as https://example.org/a.',
    ],
    ['https://example.org/?a=1', undefined, 'such as https://example.org/.'],
    ['https://example.org/#a', undefined, 'such as https://example.org/.'],
  ])('%s with the base %s is refused', (site, base, message) => {
    expect(() => originAndBase(site, base)).toThrow(message);
  });
});
