import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examination } from '../../src/build/examine.ts';
import { hashOf } from '../../src/output/policy/inline-style.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-examine-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const KEPT = 'bridge/kept/index.html';
const START = '<h1 id="top">The bridge</h1><a href="/bridge/new/">new</a>';

/** What is wrong with a site of three pages: one that was told of, one that has to be read, and one that was kept. */
function problemsWith(drawn: string, base = '/'): string[] {
  const onDisk = {
    'index.html': START.replace('"/', `"${base}`),
    [KEPT]: '<p id="old"><a href="/gone/">x</a>',
  };
  for (const [file, html] of Object.entries(onDisk)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), html);
  }
  const { read, problems } = examination(folder, base);
  read('bridge/new/index.html', drawn);
  const files = ['index.html', 'bridge/new/index.html', KEPT, 'picture.svg'];
  return problems({ files, expected: ['/', '/bridge/new/'], kept: new Map([[KEPT, 'hash']]) });
}

test.each([
  ['the start', '<a href="/">'],
  ['an anchor of a page that was read', '<a href="/#top">'],
  ['an anchor of a page that was kept', '<a href="/bridge/kept/#old">'],
  ['an anchor of its own', '<p id="é"><a href="#%C3%A9">'],
  ['its own top', '<a href="#">'],
  ['a state of the timeline', '<a href="/#from=2024&amp;to=2025">'],
  ['a page beside it', '<a href="../kept/">'],
  ['a picture', '<img src="/picture.svg#part">'],
  ['another host', '<a href="https://elsewhere.example/nowhere#x">'],
  ['a letter', '<a href="mailto:desk@example.org">'],
])('a link to %s is right', (_, html) => {
  expect(problemsWith(html)).toEqual([]);
});

test.each([
  ['/nowhere/'],
  ['/#bottom'],
  ['/bridge/kept/#older'],
  ['#nothing'],
  ['../never/'],
  ['/picture.png'],
  ['https://'],
])('%s leads nowhere', (link) => {
  const said = `bridge/new/index.html links to ${link}, which leads nowhere.`;
  expect(problemsWith(`<a href="${link}"><a href="${link}">`)).toEqual([said]);
});

test('a site below a path has nothing outside it', () => {
  expect(problemsWith('<a href="/news/">', '/news/')).toEqual([]);
  expect(problemsWith('<a href="/">', '/news/')).toEqual([
    'bridge/new/index.html links to /, which leads nowhere.',
  ]);
});

test('code in a page that was told of is found', () => {
  expect(problemsWith('<p onclick="x">')).toEqual([
    'bridge/new/index.html has code or style inline: <p onclick="x">',
  ]);
});

test('style in a page is right where the page’s own policy names it, and nowhere else', () => {
  const policy = (css: string) =>
    `<meta http-equiv="content-security-policy" content="style-src 'self' ${hashOf(css)}">`;
  const style = '<style>p{color:red}</style>';
  const wrong = ['bridge/new/index.html has code or style inline: <style>'];
  expect(problemsWith(`${policy('p{color:red}')}${style}`)).toEqual([]);
  expect(problemsWith(`${policy('p{color:blue}')}${style}`)).toEqual(wrong);
  expect(problemsWith(`${policy('p{color:red}')}${style}<style>p{margin:0}</style>`)).toEqual(wrong);
  expect(problemsWith(style)).toEqual(wrong);
});
