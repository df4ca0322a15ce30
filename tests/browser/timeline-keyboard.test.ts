import { describe, expect, inject, test } from 'vitest';
import { focused, hash, rest, timelinePage } from './timeline-page.ts';

const open = timelinePage(inject('site'));

describe('the keyboard', () => {
  test('reaches every event from one tab stop, in order of time and across strands', () =>
    open(async (page) => {
      await page.locator('svg.timeline a[tabindex="0"]').focus();
      expect(await page.locator('svg.timeline a[tabindex="0"]').count()).toBe(1);
      const reached = new Set<string | null | undefined>();
      await page.keyboard.press('Home');
      await page.waitForTimeout(60);
      reached.add(await focused(page));
      const all = await page.locator('.timeline-list li[data-id]').count();
      for (let step = 1; step < all; step++) {
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(25);
        reached.add(await focused(page));
      }
      expect(reached.size).toBe(all);
      expect(reached.has(null)).toBe(false);
      await page.keyboard.press('ArrowUp');
      await page.waitForTimeout(60);
      const lane = await page.evaluate(() => document.activeElement?.parentElement?.getAttribute('class'));
      expect(lane).toContain('strand-');
    }));

  test('zooms and shows all, and Enter follows the link', () =>
    open(async (page) => {
      await page.locator('svg.timeline a[tabindex="0"]').focus();
      await page.keyboard.press('+');
      await rest(page);
      expect(await hash(page)).toMatch(/^#from=/);
      await page.keyboard.press('0');
      await rest(page);
      expect(await hash(page)).toBe('');
      await page.keyboard.press('End');
      await page.waitForTimeout(100);
      const id = await focused(page);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${id ?? ''}/`);
    }));
});
