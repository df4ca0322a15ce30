import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, inject, test } from 'vitest';

const site = inject('site');
const read = (path: string) => readFileSync(join(site, path), 'utf8');

test('/embed.js is under 2 kB gzipped, and leaves no name in the page', () => {
  const code = read('embed.js');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(2000);
  const before = Reflect.ownKeys(globalThis);
  // Without a document it fails at the first use of one.
  expect(() => new Function(code)()).toThrow(/document|HTMLElement/);
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
  expect(code).not.toMatch(/https?:\/\/(?!example\.org)/);
});

test('the code that sends heights to hosts is under 1 kB gzipped', async () => {
  const bundle = await rolldown({ input: 'src/client/embed/heights.ts', platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  expect(gzipSync(output[0].code, { level: 9 }).length).toBeLessThan(1000);
});

test('a frame is three requests, and its size is within the budget for 44 events', () => {
  const { entries } = JSON.parse(read('timeline.json')) as { entries: { strand: string }[] };
  for (const strand of new Set(entries.map((entry) => entry.strand))) {
    const html = read(`embed/${strand}/index.html`);
    // The template is loaded on first interaction.
    const now = html.replace(/<template>.*?<\/template>/gs, '');
    const files = [...now.matchAll(/<(?:link rel="stylesheet"|script)[^>]* (?:href|src)="\/([^"]+)"/g)];
    expect(files.length).toBe(2);
    expect(html).not.toMatch(/<(img|iframe|object|video|link rel="preload")/);
    const weight = [html, ...files.map(([, path]) => read(path ?? ''))]
      .map((text) => brotliCompressSync(text).length)
      .reduce((a, b) => a + b);
    const events = entries.filter((entry) => entry.strand === strand).length;
    expect(weight / 1000, `${strand}, ${events} events`).toBeLessThan(13 * Math.max(1, events / 44));
  }
});
