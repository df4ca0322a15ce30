import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { sitePage } from './site-page.ts';

const visit = sitePage(inject('site'));

test.each([360, 1280])(
  'the story is readable before its fonts load, and hardly moves when they do, %i px wide',
  (width) =>
    visit('about:blank', { viewport: { width, height: 740 } }, async (page) => {
      const { promise: allowed, resolve: send } = Promise.withResolvers<undefined>();
      await page.route('**/*.woff2', async (route) => {
        await allowed;
        await route.continue();
      });
      await page.addInitScript(() => {
        const seen = { shift: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto('/', { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
      send(undefined);
      await page.waitForFunction(() => document.fonts.status === 'loaded');
      await wait(300);
      const loaded = await page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded'),
      );
      expect(loaded.length).toBeGreaterThan(1);
      const shift = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
      expect(shift).toBeLessThan(0.03);
    }),
);
