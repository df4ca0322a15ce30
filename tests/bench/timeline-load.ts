import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Subject } from './timeline-subjects.ts';

/** What a load costs. Times in milliseconds. */
export interface Load {
  /** From the call to the first frame that shows an event. */
  painted: number;
  /** Total blocking time: what tasks take over 50 ms each. */
  blocking: number;
  script: number;
  /** All that the page's main thread did. */
  main: number;
  shift: number;
  bytes: number;
  requests: number;
}

/** A phone: a quarter of the processor, and a network as Lighthouse has it. */
const SLOW = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };

/** Milliseconds without a request after which a page has all that it asks for. */
const REST = 1000;

interface Observed {
  painted?: number;
  blocking: number;
  shift: number;
}

/** Runs in the page before anything else: notes the first frame with a mark on screen, long tasks and shifts. */
function observe(marks: string): void {
  const seen: Observed = { blocking: 0, shift: 0 };
  Object.assign(window, { bench: seen });
  const look = () => {
    const box = document.querySelector(marks)?.getBoundingClientRect();
    if (box && box.width > 0) requestAnimationFrame(() => (seen.painted = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const watch = (type: string, add: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type, buffered: true });
  watch('longtask', ({ duration }) => (seen.blocking += duration - 50));
  watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
}

/** Opens a subject in a browser that has nothing of it, and waits until it rests. */
export async function load(browser: Browser, url: string, { marks }: Subject, slow: boolean): Promise<Load> {
  const { page, devtools } = await blank(browser, url);
  try {
    await page.addInitScript(observe, marks);
    await devtools.send('Performance.enable');
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
    await page.waitForFunction(() => (window as unknown as { bench: Observed }).bench.painted, undefined, {
      timeout: 60_000,
    });
    await page.waitForLoadState('load');
    while (open > 0 || performance.now() - rested < REST) await page.waitForTimeout(50);
    const seen = await page.evaluate(() => (window as unknown as { bench: Observed }).bench);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    return {
      painted: seen.painted ?? NaN,
      blocking: seen.blocking,
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

/** An empty page with a cold cache, which reaches no host but ours. */
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

/** Addresses elsewhere that subjects asked for. */
export const thirdParty = new Set<string>();
