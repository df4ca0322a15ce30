import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainLine } from '../../src/tools/timelinejs/html.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serveSite } from '../browser/serve.ts';
import { ATTACKS } from '../tools/timelinejs/attacks.ts';
import { succeed } from '../cli/run.ts';

let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'backgrounder-attacks-'));
  const events = ATTACKS.map((attack, index) => ({
    start_date: { year: String(1000 + index) },
    text: { headline: `Nr ${index}: ${attack}`.slice(0, 100), text: attack },
    media: { url: 'https://x.example/a.png', caption: attack, credit: attack, link: attack, alt: attack },
    group: index % 50 === 0 ? attack : 'Attacks',
    display_date: attack,
    unique_id: attack,
  }));
  const title = { text: { headline: ATTACKS[0], text: ATTACKS.join('<p>') } };
  writeFileSync(join(root, 'attacks.json'), JSON.stringify({ title, events, eras: [] }));
  succeed('import', join(root, 'attacks.json'), '--story', join(root, 'story'), '--published', '2026-01-02');
  succeed('build', '--story', join(root, 'story'), '--out', join(root, 'site'));
  [browser, site] = await Promise.all([launchChromium(), serveSite(join(root, 'site'))]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Text as the house sets it: one kind of quotation mark, dash, dots and space, so that texts can be compared. */
const plain = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '--')
    .replaceAll('…', '...')
    .replace(/-+/g, '-')
    .replace(/\s+/g, '');

const FOREIGN =
  'main :is(iframe, object, embed, form[action], base, meta, style, template:not(.timeline-filters > *), math, img), a[href^="javascript" i], a[href^="data" i], [onerror], [onload], [onclick]';

/** Opens a page of the site and says what is wrong with it. */
async function visit(page: Page, path: string): Promise<string[]> {
  await page.goto(`${site.origin}/${path}`, { waitUntil: 'domcontentloaded' });
  const { text, foreign } = await page.evaluate(
    (selector) => ({ text: document.body.textContent, foreign: document.querySelectorAll(selector).length }),
    FOREIGN,
  );
  const attack = ATTACKS[Number(/(\d{4})-[^/]*\/$/.exec(path)?.[1] ?? NaN) - 1000];
  return [
    ...(foreign > 0 ? [`${path} has what no page of ours has`] : []),
    ...(attack !== undefined && !plain(text).includes(plain(plainLine(attack)))
      ? [`${path} lacks its text`]
      : []),
  ];
}

/** A page that needs nothing but documents: the site’s own scripts and styles are not what is tested. */
async function openPage(outside: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => {
    outside.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    const { host, pathname } = new URL(route.request().url());
    if (!host.startsWith('127.0.0.1')) outside.push(route.request().url());
    return pathname.endsWith('/') && host.startsWith('127.0.0.1') ? route.continue() : route.abort();
  });
  return page;
}

test('two hundred attacks come out as text, and none runs', async () => {
  expect(ATTACKS).toHaveLength(200);
  const files = readdirSync(join(root, 'story'), { recursive: true, encoding: 'utf8' });
  const entries = files
    .filter((file) => /\d.*\.mdx$/.test(file))
    .map((file) => `${file.replace(/\.mdx$/, '')}/`);
  expect(entries).toHaveLength(200);
  const outside: string[] = [];
  const paths = ['', 'timeline/', 'sources/', ...entries];
  const pages = await Promise.all([0, 1, 2, 3].map(() => openPage(outside)));
  const wrong = pages.map(async (page, index) => {
    const found: string[] = [];
    for (const path of paths.filter((_, each) => each % pages.length === index))
      found.push(...(await visit(page, path)));
    return found;
  });
  expect((await Promise.all(wrong)).flat()).toEqual([]);
  expect(outside).toEqual([]);
});

test('every attack is shown unchanged in the report or in the pages', () => {
  const report = readFileSync(join(root, 'story', 'IMPORT.md'), 'utf8');
  for (const attack of ATTACKS.slice(0, 30))
    expect(plain(report.replace(/^ {2}/gm, ''))).toContain(plain(attack));
});
