import type { Browser, CDPSession, Page } from 'playwright-core';
import { blockingTime } from './timeline-blocking.ts';
import type { Subject } from './timeline-subjects.ts';

/** The cost of loading a page. Times in milliseconds. */
export interface Load {
  /** From the call to the first frame that shows an event. */
  painted: number;
  script: number;
  /** Time in which the main thread was busy. */
  main: number;
  shift: number;
  bytes: number;
  requests: number;
}

/** A phone: a quarter of the processor, and a network as Lighthouse has it. */
const SLOW = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };

/** Milliseconds without a request after which a page counts as loaded. */
const REST = 1000;

interface Observed {
  painted?: number;
  shift: number;
}

/** Runs in the page before anything else: records the first frame with a mark on screen, and layout shifts. */
function observe(marks: string): void {
  const seen: Observed = { shift: 0 };
  Object.assign(window, { bench: seen });
  const look = () => {
    const box = document.querySelector(marks)?.getBoundingClientRect();
    if (box && box.width > 0) requestAnimationFrame(() => (seen.painted = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Opens a subject with a cold cache, and waits until it has loaded. */
export async function load(browser: Browser, url: string, { marks }: Subject, slow: boolean): Promise<Load> {
  const { page, devtools } = await blank(browser, url);
  try {
    await page.addInitScript(observe, marks);
    await devtools.send('Performance.enable');
    const { bytes, requests } = await untilRest(page, devtools, url, slow);
    const seen = await page.evaluate(() => (window as unknown as { bench: Observed }).bench);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    return {
      painted: seen.painted ?? NaN,
      shift: seen.shift,
      script: seconds('ScriptDuration'),
      main: seconds('TaskDuration'),
      bytes,
      requests,
    };
  } finally {
    await page.context().close();
  }
}

/** Total blocking time of a load. Measured separately: the trace takes time, and looking for marks creates tasks. */
export async function blocking(browser: Browser, url: string, slow: boolean): Promise<number> {
  const { page, devtools } = await blank(browser, url);
  try {
    return await blockingTime(browser, url, () => untilRest(page, devtools, url, slow));
  } finally {
    await page.context().close();
  }
}

/** Opens an address, and waits until there are no more requests, and, if observed, until its events are drawn. */
async function untilRest(page: Page, devtools: CDPSession, url: string, slow: boolean) {
  let [bytes, requests, open, rested] = [0, 0, 0, performance.now()];
  const ended = () => {
    open--;
    rested = performance.now();
  };
  devtools.on('Network.requestWillBeSent', () => open++);
  devtools.on('Network.loadingFailed', ended);
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
    ended();
  });
  if (slow) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  }
  await page.goto(url, { timeout: 60_000 });
  await page.waitForFunction(
    () => {
      const { bench } = window as unknown as { bench?: Observed };
      return !bench || bench.painted !== undefined;
    },
    undefined,
    { timeout: 60_000 },
  );
  await page.waitForLoadState('load');
  while (open > 0 || performance.now() - rested < REST) await page.waitForTimeout(50);
  return { bytes, requests };
}

/** An empty page with a cold cache that can reach only our host. */
export async function blank(
  browser: Browser,
  url: string,
  viewport = { width: 1280, height: 720 },
): Promise<{ page: Page; devtools: CDPSession }> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(url);
  await devtools.send('Network.enable');
  await devtools.send('Network.setBlockedURLs', {
    urls: ['*knightlab*', '*googleapis*', '*gstatic*', '*google-analytics*'],
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      thirdParty.add(request.url());
  });
  return { page, devtools };
}

/** Addresses on other hosts that subjects requested. */
export const thirdParty = new Set<string>();
