import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { serveSite } from '../serve.ts';
import { hostPages, type Shown } from './pages.ts';
import { resizerPages } from './resizers.ts';
import { rowPages } from './rows.ts';
import { type HostPage, serveHosts } from './server.ts';
import { shownOf } from './shown.ts';
import { entriesShown, watch } from './watch.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveSite>>;
let another: Awaited<ReturnType<typeof serveSite>>;
let hosts: Awaited<ReturnType<typeof serveHosts>>;
let shown: Shown & { events: number };

/** For a test file: Chromium, the timeline's site, and pages of other sites on another port. */
export function useHosts(): {
  site: () => string;
  /** The site of another newsroom, with its base path. */
  other: () => string;
  shown: () => Shown & { events: number };
  /** Adds a page. */
  add: (path: string, page: HostPage) => void;
} {
  const pages: Record<string, HostPage> = {};
  beforeAll(async () => {
    [browser, served, another, hosts] = await Promise.all([
      launchChromium(),
      serveSite(inject('site')),
      serveSite(inject('otherSite'), '/news'),
      serveHosts(pages),
    ]);
    shown = shownOf(inject('site'), served.origin);
    Object.assign(pages, hostPages(shown), resizerPages(shown), rowPages(shown));
  });
  afterAll(async () => {
    await browser.close();
    served.close();
    another.close();
    hosts.close();
  });
  return {
    site: () => served.origin,
    other: () => `${another.origin}/news`,
    shown: () => shown,
    add: (path, page) => (pages[path] = page),
  };
}

/** Opens a page of another site and looks at it; fails on other requests and on anything stored. */
export async function visit<T>(
  path: string,
  look: (page: Page, context: BrowserContext) => Promise<T>,
  options: BrowserContextOptions = {},
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 1400 }, ...options });
  const away: string[] = [];
  context.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (![served.origin, another.origin, hosts.origin, shown.published].includes(origin))
      away.push(request.url());
  });
  if (options.javaScriptEnabled !== false) await context.addInitScript(watch);
  // The address for which the site was built leads to where it is served.
  await context.route(`${shown.published}/**`, async (route) =>
    route.fulfill({
      response: await route.fetch({ url: route.request().url().replace(shown.published, served.origin) }),
    }),
  );
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(hosts.origin + path, { waitUntil: 'commit' });
  const seen = await look(page, context);
  expect(away).toEqual([]);
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  await context.close();
  return seen;
}

/** Waits until the frame of the page shows all its events. */
export async function shows(page: Page): Promise<void> {
  await expect
    .poll(async () => (await entriesShown(page, served.origin)).filter((n) => n === shown.events).length, {
      timeout: 20_000,
    })
    .toBe(1);
}
