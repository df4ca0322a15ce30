import { expect, test } from 'vitest';
import { createSite, withOrigin } from '../../src/core/site.ts';

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
