import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import type { Findable } from '../../src/output/feeds/search-json.ts';
import { sitePage } from './site-page.ts';

const visit = sitePage(inject('site'));

test('the search script loads on first use, in 25 kB, and results are reached by keyboard', async () => {
  await visit('/search/', {}, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const field = page.getByRole('searchbox');
    await field.waitFor();
    expect(asked.filter((path) => /\.js(on)?$/.test(path))).toEqual([]);
    await field.focus();
    await page.keyboard.type('mediator');
    const found = page.locator('.found a');
    await expect.poll(() => found.count()).toBeGreaterThan(2);
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['/search.json']);
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const weight = scripts
      .filter((path) => path.endsWith('.js'))
      .reduce((sum, path) => sum + gzipSync(readFileSync(`${inject('site')}${path}`)).length, 0);
    expect(weight).toBeLessThanOrEqual(25_000);
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ results for “mediator”/);
    expect(new URL(page.url()).search).toBe('?q=mediator');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = found.nth(1);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    const target = await found.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target ?? ''}`);
    await page.goBack();
    await expect.poll(() => found.count()).toBeGreaterThan(2);
    await page.getByRole('searchbox').fill('xyzzyx');
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Nothing found for “xyzzyx”.');
    expect(await found.count()).toBe(0);
  });
});

test('a search in another script works, and results have its direction', async () => {
  const things: Findable[] = [
    { kind: 'Person', title: 'عباس عراقچی', text: 'وزیر خارجه', url: '/people/' },
    { kind: 'Person', title: 'Somebody else', text: 'A minister', url: '/people/' },
  ];
  await visit('/search/', {}, async (page) => {
    await page.route('**/search.json', (route) => route.fulfill({ json: things }));
    await page.getByRole('searchbox').fill('عراقچي');
    const found = page.locator('.found a');
    await expect.poll(() => found.allInnerTexts()).toEqual(['عباس عراقچی']);
    expect(await found.evaluate((link) => getComputedStyle(link).direction)).toBe('rtl');
  });
});

test('without JavaScript the page links to lists; a broken index gives a message', async () => {
  await visit('/search/', { javaScriptEnabled: false }, async (page) => {
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.locator('main li a').count()).toBeGreaterThan(5);
  });
  await visit('/search/', {}, async (page) => {
    await page.route('**/search.json', (route) => route.fulfill({ status: 200, body: 'not JSON' }));
    await page.getByRole('searchbox').fill('bridge');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('could not be loaded');
  });
});
