import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { serveSite } from './serve.ts';

/** Serves a built site to a Chromium while the tests of a file run. Returns a function that creates a profile for it. */
export function siteBrowser(
  site: string,
  base = '',
): (options?: BrowserContextOptions) => Promise<BrowserContext> {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), serveSite(site, base)]);
  });
  afterAll(async () => {
    await browser.close();
    served.close();
  });
  return (options) => browser.newContext({ baseURL: served.origin, ...options });
}
