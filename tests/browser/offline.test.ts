import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { hashesOf, writeHashes } from '../../src/astro/finish/hashes.ts';
import { siteHandler } from '../../src/tools/server/static-site.ts';
import { writeServiceWorker } from '../../src/astro/finish/service-worker.ts';
import { launchChromium } from './chromium.ts';

const root = mkdtempSync(join(tmpdir(), 'backgrounder-offline-'));
const site = join(root, 'news');
const server = createServer(siteHandler(site, '/news'));
let port = 0;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  off();
  rmSync(root, { recursive: true });
});
beforeEach(async () => {
  await context?.close();
  off();
  rmSync(site, { recursive: true, force: true });
  cpSync(inject('otherSite'), site, { recursive: true });
  await on();
  context = await browser.newContext({ serviceWorkers: 'allow' });
});

/** The network is on while the server listens, always on the same port: caches belong to one origin. */
const on = () =>
  new Promise<void>((done) =>
    server.listen(port, '127.0.0.1', () => {
      ({ port } = server.address() as AddressInfo);
      done();
    }),
  );
const off = () => {
  server.close();
  server.closeAllConnections();
};

/** Opens a page and returns its text; one tab at a time, like a returning reader. */
async function open(path: string, until?: 'cached'): Promise<string> {
  for (const page of context.pages()) await page.close();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/news${path}`);
  if (until === 'cached') await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Scripts add these parts later; they are not part of the page's own text.
  const text = await page.evaluate(() => {
    const added = '.timeline-controls, .timeline-help, svg.timeline, .scripted';
    for (const part of document.querySelectorAll(added)) part.remove();
    return document.body.innerText;
  });
  return text.replace(/\s+/g, ' ');
}

const titleOf = async (path: string) => {
  await open(path);
  return context.pages()[0]?.title();
};

/** The number of files in each of the browser's caches. */
const caches = async () => {
  const page = context.pages()[0] ?? (await context.newPage());
  return page.evaluate(async () => {
    const names = await window.caches.keys();
    return Promise.all(names.map(async (name) => (await (await window.caches.open(name)).keys()).length));
  });
};

/** Publishes another edition, with a mark on every page. */
function publish(mark: string): void {
  for (const path of hashesOf(site).keys())
    if (path.endsWith('.html')) appendFileSync(join(site, path), `<p>${mark}</p>`);
  const others = [...hashesOf(site)].filter(([path]) => path !== 'sw.js');
  writeFileSync(join(site, 'sha256sums.txt'), writeHashes(writeServiceWorker(site, new Map(others))));
}

const PAGES = ['/', '/timeline/', '/bridge/', '/bridge/1998-04-02-crack/', '/sources/'];

test('after one visit the story and its data open without a network', async () => {
  await open('/bridge/', 'cached');
  const wanted = new Map<string, string | undefined>();
  for (const path of PAGES) wanted.set(path, await titleOf(path));
  expect(new Set(wanted.values()).size).toBe(PAGES.length);
  off();
  for (const path of PAGES) expect(await titleOf(path), path).toBe(wanted.get(path));
  const page = context.pages()[0];
  expect(await page?.evaluate(() => fetch('/news/timeline.json').then((answer) => answer.text()))).toBe(
    readFileSync(join(site, 'timeline.json'), 'utf8'),
  );
  expect(await page?.evaluate(() => document.fonts.check('16px Newsreader'))).toBe(true);
  expect(await open('/bridge/nowhere/')).toContain('You are offline');
});

test('with a network a reader sees what is published now', async () => {
  await open('/', 'cached');
  publish('The second edition.');
  expect(await open('/')).toContain('The second edition.');
});

test('a new edition replaces the first completely, once all of it is cached', async () => {
  await open('/', 'cached');
  publish('The second edition.');
  await open('/', 'cached');
  await expect.poll(caches, { timeout: 20_000 }).toHaveLength(2);
  // The new worker waits until no tab uses the first edition, and a closed tab counts for a moment: leave and return.
  const afterLeaving = async () => {
    const elsewhere = await context.newPage();
    for (const page of context.pages()) if (page !== elsewhere) await page.close();
    await elsewhere.waitForTimeout(1000);
    await open('/timeline/');
    return caches();
  };
  await expect.poll(afterLeaving, { timeout: 40_000 }).toHaveLength(1);
  off();
  for (const path of PAGES) expect(await open(path), path).toContain('The second edition.');
});

test('an incomplete edition replaces nothing', async () => {
  await open('/', 'cached');
  publish('The second edition.');
  appendFileSync(join(site, 'timeline/index.html'), '<p>Of no edition.</p>');
  await open('/', 'cached');
  await context.pages()[0]?.waitForTimeout(2500);
  off();
  for (const path of PAGES) expect(await open(path), path).not.toMatch(/The second edition|Of no edition/);
});

test('embeds are not cached', async () => {
  await open('/', 'cached');
  off();
  const page = context.pages()[0];
  const failed = await page?.evaluate(() =>
    fetch('/news/embed/timeline/').then(
      () => 'answered',
      () => 'failed',
    ),
  );
  expect(failed).toBe('failed');
});
