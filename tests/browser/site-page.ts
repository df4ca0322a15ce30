import type { BrowserContextOptions, Page } from 'playwright-core';
import { siteBrowser } from './site-browser.ts';

/**
 * Serves a built site to a Chromium for the tests of a file. Returns a function that opens a path in a new profile,
 * calls `look`, and fails if the page throws or logs an error.
 */
export function sitePage(site: string, base = '') {
  const profile = siteBrowser(site, base);
  return async <T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> => {
    const context = await profile({ viewport: { width: 1280, height: 800 }, ...options });
    const errors: string[] = [];
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    try {
      await page.goto(path, { waitUntil: 'load' });
      const seen = await look(page);
      if (errors.length > 0) throw new Error(`${path}: ${errors.join('\n')}`);
      return seen;
    } finally {
      await context.close();
    }
  };
}
