import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fileOf } from '../site/pages.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Whether a page is painted when all but the end of its picture has arrived, and when all of it has. */
async function painted(html: string): Promise<[boolean, boolean]> {
  const cut = html.indexOf('</svg></div><figcaption');
  let finish = () => undefined as unknown;
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, cut));
    finish = () => response.end(html.slice(cut));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const page = await browser.newPage();
  try {
    const paints = () =>
      page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { waitUntil: 'commit' });
    await page.locator('.timeline-head').waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    const before = await paints();
    finish();
    await expect.poll(paints).toBe(true);
    return [before, await paints()];
  } finally {
    await page.close();
    server.close();
  }
}

test('the first paint of /timeline/ has the complete picture, and waits for no style sheet', async () => {
  const html = readFileSync(fileOf(inject('site'), '/timeline/'), 'utf8');
  expect(await painted(html)).toEqual([false, true]);
  expect(await painted(html.replace('rel="expect"', 'rel="help"'))).toEqual([true, true]);
});
