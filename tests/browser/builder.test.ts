import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { launchChromium } from './chromium.ts';
import { shownOf } from './hosts/shown.ts';
import { serveSite } from './serve.ts';

const ENTRY =
  pagesOf(inject('site'))
    .findLast((path) => path.split('/').length === 4)
    ?.slice(1, -1) ?? '';
let browser: Browser;
let served: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveSite(inject('site'))]);
});
afterAll(async () => {
  await browser.close();
  served.close();
});

async function open<T>(
  look: (page: Page) => Promise<T>,
  path = '/embed/',
  javaScriptEnabled = true,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
    javaScriptEnabled,
  });
  const page = await context.newPage();
  await page.goto(served.origin + path);
  const seen = await look(page);
  await context.close();
  return seen;
}

const text = (page: Page, id: string) =>
  page.locator(`[data-live] [data-snippet="${id}"] textarea`).inputValue();

test('by keyboard: choose, preview, copy', () =>
  open(async (page) => {
    const strand = shownOf(inject('site'), served.origin);
    await page.getByLabel('Show').focus();
    await page.keyboard.press('End');
    expect(await text(page, 'html')).toContain(`<explainer-timeline strand="${strand.id}" style=`);
    await page.getByLabel('Colours').focus();
    await page.keyboard.press('ArrowDown');
    const frame = page.locator('explainer-timeline iframe');
    expect(await frame.getAttribute('src')).toBe(`${served.origin}/embed/${strand.id}/`);
    await frame.contentFrame().locator('html[data-theme="light"] .entry-list').waitFor();
    await page.locator('[data-live]').getByRole('button', { name: 'Copy for HTML', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await text(page, 'html'));
    expect(copied).toContain(`<script src="${served.origin}/embed.js" async></script>`);
  }));

test('the page of an entry links to its snippets', () =>
  open(async (page) => {
    await expect.poll(() => text(page, 'html')).toContain(`<explainer-timeline entry="${ENTRY}"`);
    expect(await text(page, 'wordpress')).toBe(`${served.origin}/${ENTRY}/`);
    await page.frameLocator('explainer-timeline iframe').locator('details').waitFor();
  }, `/embed/?entry=${ENTRY}`));

test('without JavaScript every snippet can be selected and copied', () =>
  open(
    async (page) => {
      expect(await page.locator('.builder-form').isVisible()).toBe(false);
      expect(await page.locator('[data-copy]:visible').count()).toBe(0);
      expect(await text(page, 'frame')).toContain('<iframe src="https://example.org/embed/timeline/"');
      const all = await page.locator('.builder-strands textarea').count();
      expect(all).toBe(8 * (await page.locator('.builder-strands details').count()));
    },
    '/embed/',
    false,
  ));
