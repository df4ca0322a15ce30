import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { fileOf, pagesOf } from './pages.ts';

const site = inject('otherSite');
const page = (path: string) => readFileSync(fileOf(site, path), 'utf8');

test('another newsroom’s story has its own pages, strands and names', () => {
  expect(pagesOf(site)).toEqual([
    '/',
    '/404.html',
    '/about/',
    '/bridge/',
    '/bridge/1961-opening/',
    '/bridge/1998-04-02-crack/',
    '/bridge/1998-04-03-closure/',
    '/bridge/1998-06-reopening/',
    '/council/',
    '/council/1998-04-03-session/',
    '/embed/',
    '/glossary/',
    '/offline/',
    '/people/',
    '/places/',
    '/search/',
    '/sources/',
    '/timeline/',
    '/updates/',
  ]);
  const all = pagesOf(site).map(page).join('');
  expect(all).toContain('Why the Port Anselm bridge closed');
  expect(all).not.toMatch(/Iran|Muscat|Backgrounder/);
});

test('every address honours the base path', () => {
  const hrefs = pagesOf(site).flatMap((path) =>
    [...page(path).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map((m) => m[1]),
  );
  expect(hrefs.length).toBeGreaterThan(100);
  expect(hrefs.filter((href) => !href?.startsWith('/news/'))).toEqual([]);
});

test('markup in a text is escaped', () => {
  // A < in a quoted attribute is text.
  const text = (path: string) => page(path).replace(/="[^"]*"/g, '');
  const html = text('/bridge/1998-04-02-crack/');
  expect(html).toContain('&lt;b&gt;daylight&lt;/b&gt;');
  expect(html).not.toContain('<b>daylight');
  expect(text('/timeline/')).not.toContain('<b>daylight');
});

test('an entry shows its corrections, updates, dispute and precision', () => {
  const crack = page('/bridge/1998-04-02-crack/');
  expect(crack).toContain('An earlier version gave the day as 1 April.');
  expect(crack).toContain('How long was the crack?');
  expect(page('/council/1998-04-03-session/')).toContain(
    '3 April 1998, 21:00 – 4 April 1998, about 05:30 (UTC+1)',
  );
  expect(page('/bridge/1998-06-reopening/')).toContain('about June 1998');
  expect(page('/bridge/1998-06-reopening/')).toContain('What came later');
});

test('a chart shows the digits that were written, and the notes on its figures', () => {
  const rows = page('/').match(/<tr>.*?<\/tr>/gs) ?? [];
  expect(rows.find((row) => row.includes('Length of the crack'))).toContain('>1.90 m<');
  const words = rows
    .find((row) => row.includes('By ferry alone.'))
    ?.replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
  expect(words).toContain('Correction, 15 May 1998: An earlier version counted the ferry twice.');
  const updates = page('/updates/')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(updates).toContain('Correction in the explainer An earlier version counted the ferry twice.');
});
