import { extract } from '@extractus/oembed-extractor';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveSite } from '../../browser/serve.ts';
import { fileOf, framesOf, pagesOf } from '../../site/pages.ts';

const site = inject('site');
const STATIC = 'https://example.org';
const linkOf = (html: string) =>
  /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1];
const read = (path: string) =>
  JSON.parse(readFileSync(join(site, path), 'utf8')) as Record<string, string | number>;

let served: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  served = await serveSite(site);
});
afterAll(() => served.close());

test('every page that can be embedded names its oEmbed in its own HTML, and every frame names the same one', () => {
  const general = /^\/(404\.html|about|embed|glossary|offline|people|places|search|sources|updates)/;
  const pages = pagesOf(site).filter((path) => !general.test(path));
  expect(pages.length).toBeGreaterThan(100);
  const frames = framesOf(site).filter((path) => path !== '/embed/404.html');
  for (const path of [...pages, ...frames]) {
    const html = readFileSync(fileOf(site, path), 'utf8');
    // WordPress reads only the first 150 kB.
    const head = html.slice(0, Math.min(150_000, html.indexOf('</head>')));
    const id = path.replace(/^\/(embed\/)?/, '').replace(/\/$/, '') || 'timeline';
    expect(linkOf(head), path).toBe(`${STATIC}/oembed/${id}.json`);
    const data = read(`oembed/${id}.json`);
    expect(data, path).toMatchObject({ version: '1.0', type: 'rich', width: 600 });
    expect(data['html']).toContain(`src="${STATIC}/embed/${id}/"`);
    expect(data['html']).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(readFileSync(fileOf(site, `/embed/${id}/`), 'utf8')).toContain(`data-height="${data['height']}"`);
  }
});

test('the thumbnail is there, as big as it says', () => {
  const {
    thumbnail_url: url,
    thumbnail_width: width,
    thumbnail_height: height,
  } = read('oembed/timeline.json');
  const bytes = readFileSync(join(site, new URL(String(url)).pathname));
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
});

test.each(['/', '/timeline/', 'entry'])('a consumer from npm finds and takes it, %s', async (path) => {
  const entry = pagesOf(site).findLast((each) => each.split('/').length === 4) ?? '';
  // The site was built for another host, so requests of the consumer are redirected here.
  const here = globalThis.fetch;
  globalThis.fetch = (input, init) => here(String(input).replace(STATIC, served.origin), init);
  try {
    const found = await extract(`${served.origin}${path === 'entry' ? entry : path}`, { maxwidth: 400 });
    expect(found).toMatchObject({ version: '1.0', type: 'rich', method: 'auto-discovery' });
    expect(found).toHaveProperty('html', expect.stringContaining('<iframe src="https://example.org/embed/'));
    expect(found).toHaveProperty('thumbnail_url');
  } finally {
    globalThis.fetch = here;
  }
});
