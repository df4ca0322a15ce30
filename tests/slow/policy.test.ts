import { expect, inject, test } from 'vitest';
import { siteBrowser } from '../browser/site-browser.ts';
import { watchedPage } from '../browser/watched-page.ts';
import { framesOf, pagesOf } from '../site/pages.ts';

const site = inject('site');
const profile = siteBrowser(site);

test('no page and no frame asks for anything that the policy refuses', async () => {
  const pages = [...pagesOf(site), ...framesOf(site)];
  const visit = async (paths: string[]) => {
    const { page, refused } = await watchedPage(profile);
    for (const path of paths) await page.goto(path);
    await page.waitForTimeout(300);
    await page.context().close();
    return refused;
  };
  const half = Math.ceil(pages.length / 2);
  const found = await Promise.all([visit(pages.slice(0, half)), visit(pages.slice(half))]);
  expect(found.flat()).toEqual([]);
});
