import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { TimelineData } from '../../src/output/feeds/timeline-json.ts';
import { launchChromium } from '../browser/chromium.ts';
import { floor, serveCompressed, timelineJs } from './embed-peers.ts';
import { writeSmallStory } from './embed-story.ts';
import { median, table } from './measure.ts';

const RUNS = 7;
const EVENTS = 44;

interface Measured {
  bytes: number;
  requests: number;
  away: number;
  painted: number;
  script: number;
  task: number;
  shift: number;
}

/** The frame of 44 events beside TimelineJS with the same 44, and the floor: a picture without script. */
export async function benchEmbed(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  const [story, site] = [join(folder, 'story'), join(folder, 'site')];
  await writeSmallStory(story, EVENTS);
  execFileSync(process.execPath, ['src/cli/build.ts', '--story', story, '--out', site], { stdio: 'inherit' });
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const served = await serveCompressed(site, {
    ...timelineJs(JSON.parse(read('timeline.json')) as TimelineData),
    '/floor/': floor(read('embed/timeline.svg')),
  });
  const subjects = [
    { name: 'the frame', path: '/embed/timeline/', marks: 'svg.timeline a' },
    { name: 'TimelineJS', path: '/peer/', marks: '.tl-timemarker' },
    { name: 'floor', path: '/floor/', marks: 'svg a' },
  ];
  const browser = await launchChromium();
  for (const slow of [false, true]) {
    const runs: Measured[][] = [];
    for (let run = 0; run < RUNS; run++) {
      const seen: Measured[] = [];
      // Each is the first as often as the others.
      for (const i of subjects.keys()) {
        const at = (i + run) % subjects.length;
        const { path, marks } = subjects[at] ?? { path: '/', marks: 'a' };
        seen[at] = await measure(browser, served.origin, path, marks, slow);
      }
      runs.push(seen);
    }
    const of = (i: number, key: keyof Measured) => median(runs.map((run) => run[i]?.[key] ?? NaN));
    console.log(slow ? 'At 4× CPU and slow 4G:' : `${EVENTS} events, median of ${RUNS}:`);
    table(
      subjects.map(({ name }, i) => ({
        '': name,
        'kB, brotli': (of(i, 'bytes') / 1000).toFixed(1),
        requests: of(i, 'requests'),
        'to other hosts': of(i, 'away'),
        'painted ms': Math.round(of(i, 'painted')),
        '× floor': (of(i, 'painted') / of(2, 'painted')).toFixed(2),
        'script ms': Math.round(of(i, 'script')),
        'main thread ms': Math.round(of(i, 'task')),
        'layout shift': of(i, 'shift').toFixed(2),
      })),
    );
    const ratio = (key: keyof Measured) => (of(0, key) / of(1, key)).toFixed(2);
    console.log(
      `The frame is ${ratio('bytes')} of TimelineJS in bytes, ${ratio('requests')} in requests, ${ratio('painted')} in time to painted, ${ratio('script')} in script time.`,
    );
  }
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true });
}

/** In a page: notes when the timeline's marks were first painted, and counts layout shifts. */
function watch(marks: string): void {
  const seen = { painted: 0, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (document.querySelectorAll(marks).length < 5) return requestAnimationFrame(look);
    // The frame after the one in which they are there has them painted.
    return requestAnimationFrame(() => (seen.painted = performance.now()));
  };
  requestAnimationFrame(look);
}

async function measure(
  browser: Browser,
  origin: string,
  path: string,
  marks: string,
  slow: boolean,
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 800, height: 780 } });
  const page = await context.newPage();
  await page.addInitScript(watch, marks);
  let [bytes, requests, away] = [0, 0, 0];
  await context.route(
    (url) => url.origin !== origin && url.protocol !== 'data:',
    (route) => {
      away++;
      return route.abort();
    },
  );
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Performance.enable');
  client.on('Network.responseReceived', ({ response }) => {
    // A document in a frame requests no icon; here each is a page of its own.
    if (response.url.startsWith(origin) && !/favicon\.\w+$/.test(response.url)) requests++;
  });
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  if (slow) {
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const rate = (1.6 * 1024 * 1024) / 8;
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: rate,
      uploadThroughput: rate / 2,
    });
  }
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.waitForFunction(() => (window as unknown as { seen: { painted: number } }).seen.painted > 0);
  await page.waitForTimeout(1500);
  const { painted, shift } = await page.evaluate(
    () => (window as unknown as { seen: { painted: number; shift: number } }).seen,
  );
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  await context.close();
  return { bytes, requests, away, painted, shift, script: of('ScriptDuration'), task: of('TaskDuration') };
}
