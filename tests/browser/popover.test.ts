import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sitePage } from './site-page.ts';

const visit = sitePage(inject('site'));
const open = (page: Page) => page.locator(':popover-open');

test.each([true, false])(
  'a marker opens its note over the text, with JavaScript: %s',
  async (javaScriptEnabled) => {
    await visit('/', { javaScriptEnabled }, async (page) => {
      const marker = page.locator('.summary .cite button').nth(2);
      const id = (await marker.getAttribute('popovertarget')) ?? '';
      await marker.click();
      expect(await open(page).getAttribute('id')).toBe(id);
      const text = await open(page).innerText();
      expect(text).toContain('Unnamed source');
      expect(text).toContain('Two sources briefed on the meeting, to Axios');
      expect(text).toMatch(/7 February 2026/);
      expect(await open(page).locator('a[href^="http"]').count()).toBeGreaterThan(1);
      await page.keyboard.press('Escape');
      expect(await open(page).count()).toBe(0);
      expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true);
      // A closed note is in its list again, and opening another note closes the first.
      expect(await page.locator(`.notes [id="${id}"]`).innerText()).toBe(text);
      await marker.click();
      await page.locator('.summary .cite button').nth(0).click();
      expect(await open(page).count()).toBe(1);
    });
  },
);

test('every marker opens a note, and each known claim in it has its kind and a name or a source', async () => {
  await visit('/', {}, async (page) => {
    const wrong = await page.evaluate(() => {
      const markers = [...document.querySelectorAll<HTMLButtonElement>('.cite button')];
      return markers.flatMap((marker) => {
        const note = marker.popoverTargetElement;
        const claims = [...(note?.querySelectorAll('.note') ?? [])];
        const attributed = claims.every(
          (claim) =>
            !claim.querySelector('.attribution') ||
            (claim.querySelector('.kind') && claim.querySelector('.by, a[href^="http"]')),
        );
        return claims.length > 0 && attributed ? [] : [marker.outerHTML];
      });
    });
    expect(wrong).toEqual([]);
  });
});

test('in a browser without popovers the number links to the same note', async () => {
  await visit('/', {}, async (page) => {
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.cite a')].map((link) => ({
        to: link.getAttribute('href'),
        beside: `#${link.previousElementSibling?.getAttribute('popovertarget') ?? ''}`,
        seen: link.checkVisibility(),
      })),
    );
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ to, beside, seen }) => to !== beside || seen)).toEqual([]);
  });
  await visit('/#note:3', {}, async (page) => {
    expect(await page.locator('.notes :target').isVisible()).toBe(true);
  });
});

test.each([{ hasTouch: false }, { hasTouch: true }])(
  'a term opens its definition by click, keyboard and touch, without script, %o',
  async ({ hasTouch }) => {
    await visit('/', { hasTouch, javaScriptEnabled: false }, async (page) => {
      const term = page.locator('button.term').first();
      await (hasTouch ? term.tap() : term.click());
      expect(await open(page).innerText()).toMatch(/^\S.+: .{40,}\n+In the glossary$/);
      await page.keyboard.press('Escape');
      expect(await open(page).count()).toBe(0);
      await term.focus();
      await page.keyboard.press('Enter');
      expect(await open(page).count()).toBe(1);
      // The link to the glossary is the next tab stop.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/glossary\/#/);
      expect(await page.locator(':target').count()).toBe(1);
    });
  },
);

test.each([320, 390, 1280])('popovers stay inside a window %i px wide', async (width) => {
  await visit('/', { viewport: { width, height: 600 } }, async (page) => {
    const markers = page.locator('.cite button, button.term');
    const count = await markers.count();
    for (const index of [0, 2, 5, Math.floor(count / 2), count - 1]) {
      const marker = markers.nth(index);
      await marker.scrollIntoViewIfNeeded();
      await marker.press('Enter');
      const box = await open(page).boundingBox();
      expect(box).toMatchObject({ x: expect.any(Number) as number });
      if (!box) continue;
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(600);
      await page.keyboard.press('Escape');
    }
  });
});
