import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TimelineData } from '../../src/output/feeds/timeline-json.ts';
import { pagesOf } from '../site/pages.ts';
import { launchChromium } from './chromium.ts';
import { type HostPage, serveHosts } from './hosts/server.ts';
import { shownOf } from './hosts/shown.ts';
import { serveSite } from './serve.ts';

/** The strictest policy under which frames must work. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

let browser: Browser;
let served: Awaited<ReturnType<typeof serveSite>>;
let hosts: Awaited<ReturnType<typeof serveHosts>>;
const pages: Record<string, HostPage> = {};
beforeAll(async () => {
  [browser, served, hosts] = await Promise.all([
    launchChromium(),
    serveSite(inject('site')),
    serveHosts(pages),
  ]);
});
afterAll(async () => {
  await browser.close();
  served.close();
  hosts.close();
});

/** A host's page with some HTML and the frame; every file of the timeline's site has the policy. */
async function embed<T>(
  html: string,
  look: (page: Page, said: string[]) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  pages['/'] = { html: `<!doctype html><meta charset="utf-8"><title>A host</title>${html}` };
  const context = await browser.newContext({ viewport: { width: 800, height: 900 }, ...options });
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  await context.route(`${served.origin}/**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': POLICY },
    });
  });
  const page = await context.newPage();
  await page.goto(`${hosts.origin}/`);
  const seen = await look(page, said);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  return seen;
}

const script = () => `<script src="${served.origin}/embed.js"></script>`;
const element = (attributes: string) => `<explainer-timeline ${attributes}></explainer-timeline>`;
const frameOf = (page: Page) => page.locator('explainer-timeline iframe').first().contentFrame();
const last = () => shownOf(inject('site'), served.origin);
const entry =
  pagesOf(inject('site'))
    .findLast((path) => path.split('/').length === 4)
    ?.slice(1, -1) ?? '';

describe('attributes', () => {
  test('from and to show only that period, and a button shows the rest', () =>
    embed(script() + element(`strand="${last().id}" from="2026-01" to="2026-01-20"`), async (page) => {
      const items = frameOf(page).locator('.entry-list li:visible');
      await frameOf(page).locator('.timeline-figure.live').waitFor();
      const some = await items.count();
      expect(some).toBeGreaterThan(2);
      expect(await items.first().locator('time').getAttribute('datetime')).toMatch(/^2026-01/);
      expect(await frameOf(page).locator('.as-of').innerText()).toMatch(
        new RegExp(`${some} of ${last().events} events.*January 2026`),
      );
      await frameOf(page).locator('.as-of').getByRole('button', { name: 'Show all' }).click();
      expect(await items.count()).toBe(last().events);
    }));

  test('from and to are days of the story, not of UTC', async () => {
    const data = JSON.parse(readFileSync(join(inject('site'), 'timeline.json'), 'utf8')) as TimelineData;
    const events = data.entries.map(({ headline, start, end }) => ({
      headline,
      start: start ?? '',
      end: Date.parse(end ?? '9999-12-31'),
    }));
    const night = events.find(({ start }) => /T0[0-3]/.test(start) && !start.includes('T00:00:00'));
    const day = night?.start.slice(0, 10) ?? '';
    const from = Date.parse((night?.start ?? '').replace(/T[\d:]+/, 'T00:00:00'));
    expect(new Date(from).toISOString()).not.toMatch(/T00:00/);
    const expected = events
      .filter(({ start, end }) => Date.parse(start) < from + 86_400_000 && end > from)
      .map(({ headline }) => headline);
    await embed(script() + element(`from="${day}" to="${day}"`), async (page) => {
      await frameOf(page).locator('.timeline-figure.live').waitFor();
      const shown = await frameOf(page).locator('.entry-list li:visible .entry-head').allInnerTexts();
      expect(shown.map((text) => text.trim())).toEqual(expected);
      expect(expected).toContain(night?.headline);
    });
  });

  test.each(['light', 'dark'])('theme="%s" overrides the reader’s theme', (theme) =>
    embed(
      script() + element(`strand="${last().id}" theme="${theme}"`),
      async (page) => {
        await frameOf(page).locator('.entry-list').waitFor();
        const ground = await frameOf(page)
          .locator('html')
          .evaluate((root) => getComputedStyle(root).backgroundColor);
        expect(ground).toBe(theme === 'light' ? 'rgb(255, 253, 249)' : 'rgb(21, 23, 26)');
      },
      { colorScheme: theme === 'light' ? 'dark' : 'light' },
    ),
  );

  test('an entry by its id, and by its strand and id; its claims make the frame grow', () =>
    embed(script() + element(`entry="${entry}"`), async (page) => {
      const box = page.locator('explainer-timeline iframe');
      await frameOf(page).locator('details summary').click();
      await expect.poll(async () => (await box.boundingBox())?.height).toBeGreaterThan(340);
      expect(await frameOf(page).locator('details li').count()).toBeGreaterThan(0);
      await frameOf(page).locator('details summary').click();
      await expect.poll(async () => (await box.boundingBox())?.height).toBe(340);
      const [strand, slug] = entry.split('/');
      await page.evaluate(
        ([a, b]) => {
          const made = document.querySelector('explainer-timeline');
          made?.setAttribute('strand', a ?? '');
          made?.setAttribute('entry', b ?? '');
        },
        [strand, slug],
      );
      await frameOf(page).locator('details summary').waitFor();
      expect(await box.getAttribute('src')).toBe(`${served.origin}/embed/${entry}/`);
    }));

  test('invalid values of what changes no event are ignored, with one warning each', () =>
    embed(
      script() + element('theme="mauve" lang="tlh" height="9000000000" style="--explainer-accent:bluish"'),
      async (page, said) => {
        await frameOf(page).locator('.entry-list').waitFor();
        expect((await page.locator('explainer-timeline iframe').first().boundingBox())?.height).toBe(780);
        const warned = said.filter((text) => text.startsWith('<explainer-timeline>'));
        expect(warned.map((text) => /ignores (\w+)/.exec(text)?.[1])).toEqual([
          'theme',
          'accent',
          'lang',
          'height',
        ]);
      },
    ));

  test.each(['strand="nowhere"', 'strand="War"', 'entry="nowhere/2025-06-13-x"'])(
    'where %s does not exist, the element says so and shows its link, never everything',
    (attributes) =>
      embed(script() + element(attributes), async (page) => {
        const shown = page.locator('explainer-timeline');
        await shown.getByText('What was embedded here does not exist.').waitFor();
        expect(await shown.getByRole('link').isVisible()).toBe(true);
        expect(await shown.locator('iframe').count()).toBe(0);
      }),
  );

  test.each([
    ['of a strand', () => `${last().id}/1999-01-01-nothing`],
    ['without its strand', () => '1999-01-01-nothing'],
    ['with capitals', () => `${last().id}/Nothing`],
  ])('a missing entry %s says so in its frame, with links to the timeline and the explainer', (_, id) =>
    embed(script() + element(`entry="${id()}"`), async (page) => {
      await frameOf(page).getByText('What was embedded here does not exist.').waitFor();
      expect(await frameOf(page).getByRole('link').allInnerTexts()).toEqual([
        'The whole timeline',
        'Read the explainer',
      ]);
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        frameOf(page).getByRole('link').first().click(),
      ]);
      expect(opened.url()).toBe(`${served.origin}/timeline/`);
    }),
  );

  test('height is applied; accent and font come from the host’s style sheet', () =>
    embed(
      `<style>explainer-timeline { --explainer-accent: rgb(128, 64, 0); --explainer-font: "Courier New", monospace }</style>` +
        script() +
        element(`strand="${last().id}" height="444"`),
      async (page) => {
        const link = frameOf(page).locator('.frame-foot a');
        await link.waitFor();
        expect((await page.locator('explainer-timeline iframe').boundingBox())?.height).toBe(444);
        const looks = await link.evaluate((a) => [getComputedStyle(a).color, getComputedStyle(a).fontFamily]);
        expect(looks).toEqual(['rgb(128, 64, 0)', '"Courier New", monospace']);
      },
    ));
});

describe('the frame under its policy', () => {
  test('loads its interactive script on the first interaction, not before', () =>
    embed(script() + element(`strand="${last().id}"`), async (page, said) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await frameOf(page).locator('.entry-list').waitFor();
      expect(asked.filter((path) => path.endsWith('live.js'))).toEqual([]);
      await frameOf(page).locator('svg.timeline:visible').hover();
      await frameOf(page).locator('.timeline-figure.live').waitFor();
      const marks = frameOf(page).locator('svg.timeline a.mark text');
      const before = await marks.allTextContents();
      await frameOf(page).getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(() => marks.allTextContents()).not.toEqual(before);
      await frameOf(page).locator('svg.timeline a.mark :is(.symbol, rect)').first().click();
      const panel = frameOf(page).getByRole('complementary', { name: 'The event' });
      await panel.locator('li[data-claim]').first().waitFor();
      expect(said.filter((text) => /policy|TrustedScript|refused/i.test(text))).toEqual([]);
    }));

  test('every link opens outside the frame, except counts, which lead to the list', () =>
    embed(script() + element(`strand="${last().id}"`), async (page) => {
      const title = frameOf(page).locator('.entry-list a').first();
      await title.waitFor();
      const [opened] = await Promise.all([page.context().waitForEvent('page'), title.click()]);
      expect(opened.url()).toContain(`${served.origin}/${last().id}/`);
      await opened.waitForLoadState();
      expect(await opened.evaluate(() => window.opener === null && self.origin !== 'null')).toBe(true);
    }));
});
