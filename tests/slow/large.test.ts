import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { denser, writeLargeStory } from '../bench/large-story.ts';
import { clashes } from '../browser/picture.ts';
import { siteBrowser } from '../browser/site-browser.ts';
import { timelinePage } from '../browser/timeline-page.ts';
import { succeed } from '../cli/run.ts';
import { fileOf, pagesOf } from '../site/pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-large-'));
const [story, site] = [join(folder, 'story'), join(folder, 'site')];
const COUNT = 1000;
beforeAll(() => {
  writeLargeStory(story, COUNT, denser);
  succeed('build', '--story', story, '--out', site, '--site', 'https://example.org');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open = timelinePage(site);
const profile = siteBrowser(site);
const textOf = (path: string) => readFileSync(fileOf(site, path), 'utf8');

test('every entry has its page, its line in a list and its place on the picture', () =>
  open(async (page) => {
    expect(pagesOf(site).filter((path) => /\/event-\d+\/$|-event-\d+\/$/.test(path))).toHaveLength(COUNT);
    const pages = await page
      .locator('.list-pages a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const listed = pages.flatMap((path) =>
      [...textOf(path).matchAll(/<li id="list-([^"]+)"/g)].map((match) => match[1] ?? ''),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((id) => /-event-\d+$/.test(id))).toHaveLength(COUNT);
    const drawn = await page.evaluate(() => {
      const counts = [...document.querySelectorAll('svg.timeline a.cluster text')];
      return (
        document.querySelectorAll('svg.timeline a.mark').length +
        counts.reduce((sum, { textContent }) => sum + Number(textContent), 0)
      );
    });
    expect(drawn).toBe(listed.length);
    expect(await page.evaluate(clashes)).toEqual([]);
  }));

test('the first sign of a reader counts, however early', async () => {
  const context = await profile({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => dispatchEvent(new PointerEvent('pointermove')));
  });
  await page.goto('/timeline/');
  await page.locator('.timeline-figure.live').waitFor();
  await context.close();
});

test.each([
  ['from=1961&to=1962', 'some'],
  ['from=-0480&to=1962-06', 'some'],
  ['from=1850&to=1851', 'none'],
])('a sandboxed frame shows a period of a list with several pages: %s', async (options, wanted) => {
  const context = await profile({ viewport: { width: 900, height: 900 } });
  const page = await context.newPage();
  await page.goto('/offline/');
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.width = '800';
    frame.height = '700';
    frame.src = address;
    document.body.replaceChildren(frame);
  }, `/embed/timeline/#${options}`);
  const frame = page.frameLocator('iframe');
  if (wanted === 'none') {
    await frame.getByText('There is nothing from 1850 to 1851 here.').waitFor();
    expect(await frame.locator('.entry-list li:visible').count()).toBe(0);
  } else {
    await frame.locator('.timeline-figure.windowed.live').waitFor();
    expect(await frame.locator('.as-of').innerText()).toMatch(/[1-9]\d* of 1005 events/);
    const dates = await frame
      .locator('.entry-list li:visible time')
      .evaluateAll((times) => times.map((time) => Number(time.getAttribute('datetime')?.slice(0, 4))));
    expect(dates.every((year) => year <= 1962)).toBe(true);
  }
  await context.close();
});

test('without a script, a count leads to its first event in the list, and no page is heavy', () => {
  const timeline = textOf('/timeline/');
  const counts = [...timeline.matchAll(/class="cluster" href="([^"#]+)#([^"]+)"/g)];
  expect(counts.length).toBeGreaterThan(20);
  for (const [, path = '', id = ''] of counts) expect(textOf(path)).toContain(`<li id="${id}"`);
  expect(timeline.length).toBeLessThan(120_000);
});

test('a person, a place, a term or a source in a thousand entries names the last hundred', () => {
  for (const path of ['/people/', '/places/', '/glossary/', '/sources/']) {
    const page = textOf(path);
    expect(page, path).toContain(`/bridge/`);
    expect(page, path).toMatch(/Only the last 100 (of \d+ entries that rest on it )?are listed/);
    expect(page.length, path).toBeLessThan(150_000);
    expect(page, path).toContain(`-event-${COUNT - 1}/`);
  }
  expect(textOf('/people/')).toContain('href="/timeline/#person=ines-tarn"');
  expect(textOf('/places/')).toContain('href="/timeline/#place=bridge"');
});

test('a feed holds the five hundred entries that changed last, and the data all', () => {
  const feed = JSON.parse(textOf('/feed.json')) as { items: { url: string }[] };
  const urls = new Set(feed.items.map(({ url }) => url));
  expect(urls.size).toBe(500);
  expect([...urls].some((url) => url.endsWith(`-event-${COUNT - 1}/`))).toBe(true);
  expect(textOf('/feed.xml').match(/<entry>/g)).toHaveLength(500);
  expect(textOf('/rss.xml').match(/<item>/g)).toHaveLength(500);
  const data = JSON.parse(textOf('/timeline.json')) as { entries: unknown[] };
  expect(data.entries.length).toBeGreaterThan(COUNT);
});

test('the keyboard steps from event to event', () =>
  open(async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? '');
    await page.locator('svg.timeline a[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.waitForTimeout(200);
    const reached = new Set([await focused()]);
    for (let step = 0; step < 50; step++) {
      const before = await focused();
      await page.keyboard.press('ArrowRight');
      await expect.poll(focused, { interval: 10 }).not.toBe(before);
      reached.add(await focused());
    }
    expect(reached.size).toBe(51);
    await page.keyboard.press('End');
    await expect.poll(async () => reached.has(await focused())).toBe(false);
  }));

test('two hundred pans leave no memory behind', () =>
  open(async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const memory = async () => {
      // What finalizers let go goes with the second, and what the third finds is what stays.
      for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    for (let times = 0; times < 3; times++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const box = await page.locator('svg.timeline').boundingBox();
    if (!box) throw new Error('The picture has no box.');
    const [x, y] = [box.x + box.width / 2, box.y + 200];
    const drag = async (by: number) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + by, y, { steps: 3 });
      await page.mouse.up();
    };
    const place = () => page.locator('svg.timeline .axis').innerHTML();
    const pan = async () => {
      for (let times = 0; times < 200; times++) await drag(times % 2 === 0 ? 300 : -300);
      await page.waitForTimeout(400);
    };
    const still = await place();
    await drag(300);
    expect(await place()).not.toBe(still);
    await drag(-300);
    // The first ones make what stays, the engine's compiled code with it: a fourteenth of all memory.
    await pan();
    const before = await memory();
    await pan();
    const after = await memory();
    expect(before.nodes).toBeGreaterThan(300);
    for (const name of ['heap', 'nodes', 'listeners'] as const)
      expect(after[name] / before[name], name).toBeLessThan(1.05);
  }));
