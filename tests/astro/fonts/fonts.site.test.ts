import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readFiles } from '../../../src/core/story/read/files.ts';
import { subsetFonts } from '../../../src/astro/fonts/subset-fonts.ts';
import { letters } from '../../../src/astro/fonts/letters.ts';
import { fileOf, pagesOf } from '../../site/pages.ts';

test('letters are sorted and unique, and include those of the months', () => {
  const some = letters(['Ağrı', 'café'], 'fr');
  for (const letter of 'Ağıéûao–’”0') expect(some).toContain(letter);
  expect([...some]).toEqual([...new Set(some)].sort());
  expect(letters(['b', 'a'], 'en')).toBe(letters(['a', 'b'], 'en'));
});

test('the fonts of a page have all of its letters', async () => {
  const { files } = await readFiles('content');
  const available = letters(
    files.map(({ text }) => text),
    'en-GB',
  );
  const missing = pagesOf(inject('site')).flatMap((path) => {
    const html = readFileSync(fileOf(inject('site'), path), 'utf8');
    const text = html.replace(/<script[^]*?<\/script>|<[^>]*>/g, '').replace(/&[#\w]+;/g, '');
    return [...new Set(text)].filter((letter) => letter >= ' ' && !available.includes(letter));
  });
  expect(missing).toEqual([]);
});

test('subsetting removes most of a font, is reproducible, and keeps the letters', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'fonts-'));
  try {
    const read = (folder: string) =>
      readdirSync(folder).map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
    const subset = async (texts: string[], name: string) => {
      await subsetFonts(letters(texts, 'en'), join(parent, name));
      return read(join(parent, name));
    };
    const once = await subset([], 'once');
    expect(await subset([], 'again')).toEqual(once);
    const sizes = Object.fromEntries(once.map(({ file, bytes }) => [file, bytes.length]));
    expect(sizes['newsreader-latin-wght-normal.woff2']).toBeLessThan(23_000);
    expect(sizes['source-sans-3-latin-wght-normal.woff2']).toBeLessThan(16_000);
    const more = await subset(['ğ'], 'more');
    const grown = more.filter(({ bytes }, index) => bytes.length > (once[index]?.bytes.length ?? 0));
    expect(grown.map(({ file }) => file)).toContain('newsreader-latin-ext-wght-normal.woff2');
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
