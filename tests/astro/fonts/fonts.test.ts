import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readFiles } from '../../../src/core/story/read/files.ts';
import { cutFonts } from '../../../src/astro/fonts/cut.ts';
import { letters } from '../../../src/astro/fonts/letters.ts';
import { fileOf, pagesOf } from '../../site/pages.ts';

test('letters are each there once, those of the months too, whatever the texts are', () => {
  const some = letters(['Ağrı', 'café'], 'fr');
  for (const letter of 'Ağıéûao–’”0') expect(some).toContain(letter);
  expect([...some]).toEqual([...new Set(some)].sort());
  expect(letters(['b', 'a'], 'en')).toBe(letters(['a', 'b'], 'en'));
});

test('no page shows a letter that its faces were cut without', async () => {
  const { files } = await readFiles('content');
  const kept = letters(
    files.map(({ text }) => text),
    'en-GB',
  );
  const missing = pagesOf(inject('site')).flatMap((path) => {
    const html = readFileSync(fileOf(inject('site'), path), 'utf8');
    const text = html.replace(/<script[^]*?<\/script>|<[^>]*>/g, '').replace(/&[#\w]+;/g, '');
    return [...new Set(text)].filter((letter) => letter >= ' ' && !kept.includes(letter));
  });
  expect(missing).toEqual([]);
});

test('cutting takes most of a face, gives the same bytes each time, and keeps what was asked for', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'fonts-'));
  try {
    const read = (folder: string) =>
      readdirSync(folder).map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
    const folder = await cutFonts(letters([], 'en'), parent);
    const once = read(folder);
    expect(await cutFonts(letters([], 'en'), parent)).toBe(folder);
    expect(read(folder)).toEqual(once);
    const sizes = Object.fromEntries(once.map(({ file, bytes }) => [file, bytes.length]));
    expect(sizes['newsreader-latin-wght-normal.woff2']).toBeLessThan(23_000);
    expect(sizes['source-sans-3-latin-wght-normal.woff2']).toBeLessThan(16_000);
    const more = read(await cutFonts(letters(['ğ'], 'en'), parent));
    const grown = more.filter(({ bytes }, index) => bytes.length > (once[index]?.bytes.length ?? 0));
    expect(grown.map(({ file }) => file)).toContain('newsreader-latin-ext-wght-normal.woff2');
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
