import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { siteBrowser } from './site-browser.ts';

const site = inject('site');
const profile = siteBrowser(site);

/** A page that collects whatever the security policy refuses, as a sentence. */
async function watched(): Promise<{ page: Page; refused: string[] }> {
  const context = await profile({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/polic|trusted|refused|violat/i.test(message.text())) refused.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => refused.push(`${page.url()} ${error.message}`));
  return { page, refused };
}

test('the policy is at work: what it should refuse it refuses', async () => {
  const { page, refused } = await watched();
  await page.goto('/404.html');
  const tried = await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.ran = 1');
    const style = document.createElement('style');
    style.append('body { display: none }');
    document.head.append(script, style);
    let markup = 'taken';
    try {
      // eslint-disable-next-line no-restricted-syntax -- that it is refused is the test
      document.body.innerHTML = '<b>x</b>';
    } catch {
      markup = 'refused';
    }
    return { markup, ran: 'ran' in window, shown: getComputedStyle(document.body).display };
  });
  expect(tried).toEqual({ markup: 'refused', ran: false, shown: 'block' });
  expect(refused.length).toBeGreaterThan(1);
  await page.context().close();
});

test('no page asks for anything that the policy refuses', async () => {
  const pages = pagesOf(site);
  const visit = async (paths: string[]) => {
    const { page, refused } = await watched();
    for (const path of paths) await page.goto(path);
    await page.waitForTimeout(300);
    await page.context().close();
    return refused;
  };
  const half = Math.ceil(pages.length / 2);
  const found = await Promise.all([visit(pages.slice(0, half)), visit(pages.slice(half))]);
  expect(found.flat()).toEqual([]);
});

test('nor does the timeline while it is used', async () => {
  const { page, refused } = await watched();
  await page.goto('/timeline/');
  await page.locator('.timeline-figure.live').waitFor();
  for (const name of ['Zoom in', 'Zoom in', 'Zoom out']) await page.getByRole('button', { name }).click();
  const box = await page.locator('svg.timeline').boundingBox();
  if (!box) throw new Error('The picture has no box.');
  const [x, y] = [box.x + box.width / 2, box.y + 200];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await page.locator('svg.timeline a.mark text').first().click();
  await page.getByText('Filter and search').click();
  await page.getByLabel('Search in it').fill('the');
  await page.waitForTimeout(400);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.waitForTimeout(300);
  expect(refused).toEqual([]);
  await page.context().close();
});
