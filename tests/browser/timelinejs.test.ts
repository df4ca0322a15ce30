import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { timelineJs } from '../../src/output/feeds/timelinejs.ts';
import { dateText } from '../../src/core/story/date-text.ts';
import type { Story } from '../../src/core/story/story.ts';
import { loadStory } from '../stories/load.ts';
import { launchChromium } from './chromium.ts';
import { serveSite } from './serve.ts';
import { createSite } from '../../src/core/site.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/' });
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8" /><title>TimelineJS</title>
<link rel="stylesheet" href="/css/timeline.css" /><script src="/js/timeline.js"></script>
<div id="timeline" style="height: 600px"></div>`;

let browser: Browser;
let folder: string;
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-timelinejs-'));
  cpSync('node_modules/@knight-lab/timelinejs/dist', folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  [browser, site] = await Promise.all([launchChromium(), serveSite(folder)]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a story in TimelineJS and waits until every event is drawn. */
async function open(story: Story): Promise<Page> {
  writeFileSync(join(folder, 'timeline.json'), timelineJs(story, SITE));
  // It makes elements from strings, which our policy would block.
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, bypassCSP: true });
  page.on('dialog', () => expect.fail('A text of the story ran as a script.'));
  await page.route(/^https?:\/\/(?!127)/, (route) => route.abort());
  await page.goto(site.origin);
  await page.evaluate(() => {
    const { Timeline } = (globalThis as unknown as { TL: { Timeline: new (...args: unknown[]) => unknown } })
      .TL;
    new Timeline('timeline', '/timeline.json', { font: null, hash_bookmark: false, ga_measurement_id: null });
  });
  await page.waitForFunction(
    (count) => document.querySelectorAll('.tl-timemarker').length === count,
    story.entries.length,
  );
  return page;
}

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (nodes) => nodes.map(({ textContent }) => textContent.trim()));

test.each(['port-anselm', '../../content'])(
  'TimelineJS shows every event of %s with its date and text',
  async (name) => {
    const story = await loadStory(name);
    const page = await open(story);
    expect(
      await page.locator('.tl-message-container, .tl-message').filter({ hasText: /error/i }).count(),
    ).toBe(0);
    const headlines = story.entries.map(({ headline }) => headline);
    expect((await texts(page, '.tl-timemarker h2.tl-headline')).toSorted()).toEqual(headlines.toSorted());
    expect((await texts(page, '.tl-slide h2.tl-headline')).toSorted()).toEqual(
      [story.headline, ...headlines].toSorted(),
    );
    const shown = await texts(page, '.tl-slide');
    for (const { headline, dek, span } of story.entries) {
      const date = dateText(span, story.language);
      expect(shown.find((text) => [headline, dek, date].every((part) => text.includes(part)))).toBeDefined();
    }
    expect(new Set(await texts(page, '.tl-timegroup-message'))).toEqual(
      new Set(story.strands.map(({ label }) => label)),
    );
    await page.close();
  },
);

test('HTML in the texts of a story is text in TimelineJS', async () => {
  const story = await loadStory('minimal');
  const attack = '<img src=x onerror=alert(1)> & "it" <b>x</b>';
  const [entry] = story.entries;
  if (entry) Object.assign(entry, { headline: attack, dek: attack });
  for (const strand of story.strands) strand.label = attack;
  story.headline = attack;
  const page = await open(story);
  const slides = await texts(page, '.tl-slide h2.tl-headline');
  expect(slides).toEqual([attack, attack]);
  expect(await texts(page, '.tl-timegroup-message')).toContain(attack);
  expect(await page.locator('.tl-timeline img[src=x]').count()).toBe(0);
  expect(await texts(page, '.tl-slide p.dek')).toEqual([attack]);
  await page.close();
});
