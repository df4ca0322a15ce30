import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { DATA, FEEDS } from '../../../src/output/feeds/formats.ts';
import { fileOf, pagesOf } from '../../site/pages.ts';

const SITES = [
  { root: inject('site'), origin: 'https://example.org', base: '' },
  { root: inject('otherSite'), origin: 'https://ledger.example', base: '/news' },
];

test.each(SITES)(
  'robots.txt names the sitemap index, and the sitemap lists every page of $origin',
  ({ root, origin, base }) => {
    const read = (name: string) => readFileSync(join(root, name), 'utf8');
    const addresses = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] ?? '');
    const inRoot = (address: string) => address.slice(`${origin}${base}/`.length);

    const index = /^Sitemap: (.*)$/m.exec(read('robots.txt'))?.[1] ?? '';
    expect(index).toBe(`${origin}${base}/sitemap-index.xml`);
    const [map = '', ...more] = addresses(read(inRoot(index)));
    expect(more).toEqual([]);
    const listed = addresses(read(inRoot(map)));
    const pages = pagesOf(root).filter((path) => {
      const html = readFileSync(fileOf(root, path), 'utf8');
      return path !== '/404.html' && !/<meta name="robots" content="[^"]*noindex/.test(html);
    });
    expect(listed.sort()).toEqual(pages.map((path) => `${origin}${base}${path}`).sort());
  },
);

test('every page names the feeds and data files in its head, and the about page lists them', () => {
  const root = inject('otherSite');
  const formats = [...FEEDS, ...DATA];
  for (const path of pagesOf(root)) {
    const html = readFileSync(fileOf(root, path), 'utf8');
    const alternates = [...html.matchAll(/<link rel="alternate" type="([^"]*)" href="([^"]*)"/g)].filter(
      ([, type]) => type !== 'application/json+oembed',
    );
    expect(alternates.map(([, type, href]) => [type, href])).toEqual(
      formats.map(({ type, path: at }) => [type, `/news${at}`]),
    );
    expect(html).toContain('href="/news/about/#page:data-and-feeds"');
  }
  const about = readFileSync(fileOf(root, '/about/'), 'utf8');
  expect(formats.filter(({ path }) => !about.includes(`href="/news${path}"`))).toEqual([]);
});
