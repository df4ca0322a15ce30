import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { fileOf, pagesOf } from './pages.ts';

/** The Open Graph and Twitter tags of a page, by name. */
function tagsOf(html: string): Map<string, string> {
  const found = [
    ...html.matchAll(/<meta (?:property|name)="((?:og|article|twitter):[^"]+)" content="([^"]*)"/g),
  ];
  const tags = new Map(found.map(([, name = '', content = '']) => [name, content]));
  expect(tags.size, 'each tag is there once').toBe(found.length);
  return tags;
}

const ALWAYS = [
  ...['title', 'description', 'type', 'url', 'site_name', 'locale', 'image'].map((name) => `og:${name}`),
  ...['type', 'width', 'height', 'alt'].map((name) => `og:image:${name}`),
  ...['card', 'title', 'description', 'image', 'image:alt'].map((name) => `twitter:${name}`),
];

test.each([
  ['site', 'https://example.org', ''],
  ['otherSite', '', '/news'],
] as const)('every page of %s has its tags for sharing, with a picture that exists', (name, origin, base) => {
  const site = inject(name);
  const pages = pagesOf(site);
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages) {
    const tags = tagsOf(readFileSync(fileOf(site, path), 'utf8'));
    for (const tag of ALWAYS) expect(tags.get(tag), `${path} ${tag}`).toBeTruthy();
    const address = tags.get('og:image') ?? '';
    expect(address.startsWith(`${origin}${base}/`), path).toBe(true);
    const file = join(site, address.slice(`${origin}${base}`.length));
    expect(existsSync(file), address).toBe(true);
    const [width, height] = [16, 20].map((at) => readFileSync(file).readUInt32BE(at));
    expect([`${width}`, `${height}`]).toEqual([tags.get('og:image:width'), tags.get('og:image:height')]);
    if (!path.endsWith('404.html')) expect(tags.get('og:url')).toBe(`${origin}${base}${path}`);
  }
});

test('an entry is an article with its dates, its strand and its own picture', () => {
  const html = readFileSync(fileOf(inject('otherSite'), '/bridge/1998-04-02-crack/'), 'utf8');
  const tags = tagsOf(html);
  expect(Object.fromEntries([...tags].filter(([name]) => name.startsWith('article:')))).toEqual({
    'article:published_time': '1998-05-02T00:00:00+01:00',
    'article:modified_time': '1998-05-12T00:00:00+01:00',
    'article:section': 'The bridge',
  });
  expect(tags.get('og:type')).toBe('article');
  expect(tags.get('og:image')).toBe('/news/bridge/1998-04-02-crack/share.png');
  expect(tags.get('og:locale')).toBe('en_GB');
});
