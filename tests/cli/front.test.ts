import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { styleFront } from '../../src/build/front.ts';
import { hashOf } from '../../src/output/policy/inline-style.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-front-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

// A `$&` would stand for what is replaced.
const CSS = 'a::after{content:"$&"}';
const PATHS = ['/', '/timeline/', '/sources/'];

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
])('the pages that readers arrive at get the style sheet, the others ask for it, under %s', (base, style) => {
  write({
    'assets/page.css': CSS,
    'index.html': page(style),
    'timeline/index.html': page(style),
    'sources/index.html': page(style),
  });
  expect(styleFront(folder, base, PATHS)).toBe(style);
  const styled = `<head><meta http-equiv="content-security-policy" content="style-src 'self' ${hashOf(CSS)}; img-src 'self'"><style>${CSS}</style></head>`;
  expect(read('index.html')).toBe(styled);
  expect(read('timeline/index.html')).toBe(styled);
  expect(read('sources/index.html')).toBe(page(style));
});

test('a page without a style sheet, or with another than the rest, ends the build', () => {
  write({ 'assets/a.css': CSS, 'assets/b.css': CSS, 'index.html': page('/assets/a.css') });
  write({ 'timeline/index.html': page('/assets/b.css') });
  expect(() => styleFront(folder, '/', PATHS)).toThrow('The pages of the site load several style sheets.');
  write({ 'index.html': '<head>' });
  expect(() => styleFront(folder, '/', PATHS)).toThrow('/ loads no style sheet.');
});
