import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSite } from '../../../src/core/site.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspect } from '../../../src/astro/finish/inspect.ts';
import { styleHash } from '../../../src/output/policy/inline-style.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-inspect-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const START = '<h1 id="top">The bridge</h1><a href="/bridge/new/">new</a>';

/** The problems of a site of three pages, of which one is given. */
function problemsWith(html: string, base = '/'): string[] {
  const pages = {
    'index.html': START.replace('"/', `"${base}`),
    'bridge/old/index.html': '<p id="old"><a href="https://example.org/">x</a>',
    'bridge/new/index.html': html,
  };
  for (const [file, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return inspect(folder, createSite({ base }), [...Object.keys(pages), 'picture.svg']);
}

test.each([
  ['the start', '<a href="/">'],
  ['an anchor of the start', '<a href="/#top">'],
  ['an anchor of another page', '<a href="/bridge/old/#old">'],
  ['an anchor of its own', '<p id="é"><a href="#%C3%A9">'],
  ['its own top', '<a href="#">'],
  ['a state of the timeline', '<a href="/#from=2024&amp;to=2025">'],
  ['a page beside it', '<a href="../old/">'],
  ['a picture', '<img src="/picture.svg#part">'],
  ['another host', '<a href="https://elsewhere.example/nowhere#x">'],
  ['a letter', '<a href="mailto:desk@example.org">'],
])('a link to %s is right', (_, html) => {
  expect(problemsWith(html)).toEqual([]);
});

test.each([
  ['/nowhere/'],
  ['/#bottom'],
  ['/bridge/old/#older'],
  ['#nothing'],
  ['../never/'],
  ['/picture.png'],
  ['https://'],
])('%s does not exist', (link) => {
  const problem = `bridge/new/index.html links to ${link}, which does not exist.`;
  expect(problemsWith(`<a href="${link}"><a href="${link}">`)).toEqual([problem]);
});

test('a site below a path has nothing outside it', () => {
  expect(problemsWith('<a href="/news/">', '/news/')).toEqual([]);
  expect(problemsWith('<a href="/">', '/news/')).toEqual([
    'bridge/new/index.html links to /, which does not exist.',
  ]);
});

test('code in a page is found', () => {
  expect(problemsWith('<p onclick="x">')).toEqual([
    'bridge/new/index.html has code or style inline: <p onclick="x">',
  ]);
});

test('style in a page is allowed only if the page’s own policy names it', () => {
  const policy = (css: string) =>
    `<meta http-equiv="content-security-policy" content="style-src 'self' ${styleHash(css)}">`;
  const style = '<style>p{color:red}</style>';
  const wrong = ['bridge/new/index.html has code or style inline: <style>'];
  expect(problemsWith(`${policy('p{color:red}')}${style}`)).toEqual([]);
  expect(problemsWith(`${policy('p{color:blue}')}${style}`)).toEqual(wrong);
  expect(problemsWith(`${policy('p{color:red}')}${style}<style>p{margin:0}</style>`)).toEqual(wrong);
  expect(problemsWith(style)).toEqual(wrong);
});

test.each([
  ['<p id="main"><main id="main">', 'main'],
  ['<p id="a"><p id="b"><svg><g id=a></svg>', 'a'],
  ['<p id="é"><p id="&#233;"><p id="é">', 'é'],
])('an id is on a page once: %s', (html, id) => {
  expect(problemsWith(html)).toEqual([`bridge/new/index.html has more than one element with the id ${id}.`]);
});

test('an id may be on two pages', () => {
  expect(problemsWith('<p id="top"><p id="old">')).toEqual([]);
});
