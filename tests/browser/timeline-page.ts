import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { siteBrowser } from './site-browser.ts';

/** Opens pages of a site, each in its own profile, and waits for their timeline to hydrate. Errors fail the test. */
export function timelinePage(site: string) {
  const profile = siteBrowser(site);
  return async function open<T>(
    look: (page: Page) => Promise<T>,
    path = '/timeline/',
    options: BrowserContextOptions = {},
  ): Promise<T> {
    const context = await profile({
      viewport: { width: 1280, height: 1000 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(path);
    // The timeline of a large story waits for the first interaction.
    await page.mouse.move(1, 1);
    await page.mouse.move(2, 2);
    await page.locator('.timeline-figure.live').waitFor();
    const seen = await look(page);
    expect(errors).toEqual([]);
    await context.close();
    return seen;
  };
}

/** Waits for the end of a transition. */
export const rest = (page: Page) => page.waitForTimeout(450);
export const hash = (page: Page) => page.evaluate(() => location.hash);
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-id'));
