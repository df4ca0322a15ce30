import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { ALL, faults } from './axe.ts';
import { sitePage } from './site-page.ts';

const visit = sitePage(inject('otherSite'), '/news');
const PHONE = { viewport: { width: 360, height: 740 } };

/** In a page: the wide table of the explainer, and how far it and its page scroll sideways. */
const table = (page: Page) =>
  page.evaluate(() => {
    const region = document.querySelector<HTMLElement>('.prose > .table');
    const number = region?.querySelector('td.align-end')?.getBoundingClientRect();
    const words = document.createRange();
    words.selectNodeContents(region?.querySelector('td.align-end') as Node);
    const text = words.getBoundingClientRect();
    return {
      page: document.documentElement.scrollWidth - innerWidth,
      hidden: (region?.scrollWidth ?? 0) - (region?.clientWidth ?? 0),
      scrolled: region?.scrollLeft ?? 0,
      label: region?.getAttribute('aria-label'),
      side: number && number.right - text.right < text.left - number.left ? 'right' : 'left',
    };
  });

test('a wide table scrolls within the text on a phone, by keyboard too', async () => {
  await visit('/news/', PHONE, async (page) => {
    const before = await table(page);
    expect(before).toMatchObject({ page: 0, scrolled: 0, side: 'right' });
    expect(before.hidden).toBeGreaterThan(50);
    expect(before.label).toBe('Year, People who crossed, Lorries, Bicycles, Busiest day, Source');
    await page.locator('.prose > .table').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await table(page)).scrolled).toBeGreaterThan(0);
  });
});

test('in a story written from the right, the columns of a table start there', async () => {
  await visit('/news/', PHONE, async (page) => {
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await table(page)).toMatchObject({ page: 0, side: 'left' });
  });
});

test('a footnote is one click away, and so is the way back to each mention', async () => {
  await visit('/news/', PHONE, async (page) => {
    await page.getByRole('link', { name: 'Footnote a' }).nth(1).click();
    const note = page.locator('#footnote\\:a');
    expect(await note.evaluate((item) => item.matches(':target'))).toBe(true);
    expect(await note.innerText()).toContain('Engineers call it');
    await page.getByRole('link', { name: 'Back to mention 2 of footnote a' }).click();
    expect(new URL(page.url()).hash).toBe('#footnote:a:2');
    expect(await page.locator('#footnote\\:a\\:2').evaluate((mark) => mark.matches(':target'))).toBe(true);
  });
});

test('on paper no table is cut off', async () => {
  await visit('/news/', PHONE, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const overflow = await page
      .locator('.prose > .table')
      .first()
      .evaluate((each) => getComputedStyle(each).overflowX);
    expect(overflow).toBe('visible');
  });
});

test.each(['/news/', '/news/about/', '/news/bridge/1998-06-reopening/'])(
  'tables and footnotes of %s are accessible, light and dark',
  async (path) => {
    await visit(path, { ...PHONE, bypassCSP: true }, async (page) => {
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(faults, ALL)).toEqual([]);
      }
    });
  },
);
