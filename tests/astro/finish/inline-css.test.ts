import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSite } from '../../../src/core/site.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inlineCss } from '../../../src/astro/finish/inline-css.ts';
import { styleHash } from '../../../src/output/policy/inline-style.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-inline-css-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

// In a replacement string `$&` is the matched text.
const CSS = 'a::after{content:"$&"}';
const FILES = ['index.html', 'timeline/index.html', 'sources/index.html'];

const page = (style: string) =>
  `<head><meta http-equiv="content-security-policy" content="style-src 'self'; img-src 'self'"><link rel="stylesheet" href="${style}"></head>`;

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test.each([
  ['/', '/assets/page.css'],
  ['/news/', '/news/assets/page.css'],
])('the style sheet is inlined where readers arrive, and linked elsewhere, under %s', (base, style) => {
  write({
    'assets/page.css': CSS,
    'index.html': page(style),
    'timeline/index.html': page(style),
    'sources/index.html': page(style),
  });
  expect(inlineCss(folder, createSite({ base }), FILES)).toEqual({ address: style, hash: styleHash(CSS) });
  const styled = `<head><meta http-equiv="content-security-policy" content="style-src 'self' ${styleHash(CSS)}; img-src 'self'"><style>${CSS}</style></head>`;
  expect(read('index.html')).toBe(styled);
  expect(read('timeline/index.html')).toBe(styled);
  expect(read('sources/index.html')).toBe(page(style));
});

test('a page without a style sheet, or with a different one, is an error', () => {
  write({ 'assets/a.css': CSS, 'assets/b.css': CSS, 'index.html': page('/assets/a.css') });
  write({ 'timeline/index.html': page('/assets/b.css') });
  expect(() => inlineCss(folder, createSite({ base: '/' }), FILES)).toThrow(
    'The pages of the site load several style sheets.',
  );
  write({ 'index.html': '<head>' });
  expect(() => inlineCss(folder, createSite({ base: '/' }), FILES)).toThrow(
    'index.html loads no style sheet.',
  );
});
