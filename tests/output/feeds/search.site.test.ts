import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import type { Findable } from '../../../src/output/feeds/search-json.ts';
import { loadStory } from '../../stories/load.ts';

test.each([
  [inject('site'), inject('site'), '../../content'],
  [inject('otherSite'), dirname(inject('otherSite')), 'port-anselm'],
])(
  'every claim, entry, person, place and term of %s is found, at the address in its result',
  async (site, root, name) => {
    const story = await loadStory(name);
    const things = JSON.parse(readFileSync(`${site}/search.json`, 'utf8')) as Findable[];
    const count = (kind: string) => things.filter((thing) => thing.kind === kind).length;
    expect([count('Claim'), count('Entry'), count('Person'), count('Place'), count('Term')]).toEqual([
      story.claims.size,
      story.entries.length,
      story.people.size,
      story.places.size,
      story.glossary.size,
    ]);
    const pages = new Map<string, string>();
    const lost = things.filter(({ url }) => {
      const [path = '', anchor] = url.split('#');
      const html = pages.get(path) ?? readFileSync(`${root}${path}index.html`, 'utf8');
      pages.set(path, html);
      return anchor !== undefined && !html.includes(`id="${anchor}"`);
    });
    expect(lost).toEqual([]);
  },
);

test('search.json transfers at most 60 kB', () => {
  expect(brotliCompressSync(readFileSync(`${inject('site')}/search.json`)).length).toBeLessThanOrEqual(
    60_000,
  );
});
