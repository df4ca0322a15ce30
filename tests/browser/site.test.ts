import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { framesOf, pagesOf } from '../site/pages.ts';
import { loadStory } from '../stories/load.ts';
import { ALL, faults } from './axe.ts';
import { clashes } from './picture.ts';
import { siteBrowser } from './site-browser.ts';

const site = inject('site');
const profile = siteBrowser(site);

interface Mode {
  width: number;
  colorScheme?: 'light' | 'dark';
  javaScriptEnabled?: boolean;
}

/** Opens a page, runs `look`, and returns its result with every request to another origin. */
async function visit<T>(path: string, mode: Mode, look: (page: Page) => Promise<T>) {
  const { width, ...rest } = mode;
  const context = await profile({ viewport: { width, height: 800 }, ...rest });
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(path, { waitUntil: 'load' });
  const { origin } = new URL(page.url());
  const seen = await look(page);
  const cookies = await context.cookies();
  await context.close();
  return { seen, away: requests.filter((url) => !url.startsWith(origin)), errors, cookies };
}

const GENERAL = [
  '/timeline/',
  '/sources/',
  '/people/',
  '/places/',
  '/glossary/',
  '/updates/',
  '/about/',
  '/search/',
  '/embed/',
];

/** One page of each kind, the smallest and the largest entry, and a frame of each kind. */
const { KINDS, LARGEST, CARD } = (() => {
  const pages = pagesOf(site);
  const entries = pages
    .filter((path) => path.split('/').length === 4)
    .map((path) => ({ path, size: readFileSync(`${site}${path}index.html`).length }))
    .sort((a, b) => a.size - b.size);
  const strands = pages.filter((path) => path.split('/').length === 3 && !GENERAL.includes(path));
  const [smallest, largest] = [entries[0]?.path ?? '', entries.at(-1)?.path ?? ''];
  const card = framesOf(site).find((path) => path.split('/').length === 5) ?? '';
  const kinds = ['/', '/404.html', ...GENERAL, ...strands, smallest, largest, '/embed/timeline/', card];
  return { KINDS: kinds, LARGEST: largest, CARD: card };
})();

const PHONE: Mode = { width: 320, colorScheme: 'light' };
const WIDE: Mode = { width: 1280, colorScheme: 'dark' };

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A page's text without its interactive parts: the picture, the preview of an embed, and their controls. */
const textOf = async (page: Page) => {
  await page.waitForTimeout(200);
  return page.evaluate(() => {
    for (const part of document.querySelectorAll(
      '.timeline-controls, .timeline-help, svg.timeline, .timeline-status, .scripted, .builder-form, .builder-preview, [data-copy]',
    ))
      part.remove();
    // Items far below the screen are not laid out until it scrolls near, so innerText would not have them.
    for (const line of document.querySelectorAll<HTMLElement>('.timeline-list li'))
      line.style.contentVisibility = 'visible';
    return document.body.innerText;
  });
};

describe.each(KINDS)('%s', (path) => {
  const expectNoLeaks = ({ away, errors, cookies }: Omit<Awaited<ReturnType<typeof visit>>, 'seen'>) =>
    expect({ away, errors: errors.filter((error) => !error.includes('404')), cookies }).toEqual({
      away: [],
      errors: [],
      cookies: [],
    });

  test('requests nothing from other hosts and scrolls only vertically, on a phone', async () => {
    const { seen, ...rest } = await visit(path, PHONE, sideways);
    expect(seen).toBe(0);
    expectNoLeaks(rest);
  });

  test('does so on a wide screen, and has the same text without JavaScript', async () => {
    const { seen, ...rest } = await visit(path, WIDE, async (page) => ({
      sideways: await sideways(page),
      text: await textOf(page),
    }));
    expect(seen.sideways).toBe(0);
    expectNoLeaks(rest);
    const off = await visit(path, { width: 1280, javaScriptEnabled: false }, textOf);
    expect(off.seen.length).toBeGreaterThan(100);
    expect(off.seen).toBe(seen.text);
  });
});

/** The frames, and the pages read most; tests/slow runs axe on every page. */
describe.each(['/', '/timeline/', LARGEST, '/embed/', '/embed/timeline/', CARD])('%s', (path) => {
  test.each([PHONE, WIDE])('is accessible, %o', async (mode) => {
    const { seen } = await visit(path, mode, async (page) => {
      await page.evaluate(axe.source);
      return page.evaluate(faults, ALL);
    });
    expect(seen).toEqual([]);
  });
});

test('in the picture drawn at build no two names overlap, and every mark is a link', async () => {
  const { seen } = await visit('/timeline/', { width: 1280, javaScriptEnabled: false }, async (page) => ({
    clashes: await page.evaluate(clashes),
    names: await page.locator('svg.timeline a.mark text').count(),
    ...(await page.evaluate(() => ({
      links: [...document.querySelectorAll<SVGAElement>('svg.timeline a')].map((a) => a.href.baseVal),
      list: [...document.querySelectorAll<HTMLAnchorElement>('.timeline-list a')].map((a) => a.pathname),
    }))),
  }));
  expect(seen.clashes).toEqual([]);
  expect(seen.names).toBeGreaterThan(20);
  expect(new Set(seen.list).size).toBe(pagesOf(site).filter((path) => path.split('/').length === 4).length);
  const targets = seen.links.filter((link) => !link.startsWith('#list-'));
  expect(targets.filter((link) => !seen.list.includes(link))).toEqual([]);
});

test('on a phone the timeline is a list of the key moments', async () => {
  const { entries } = await loadStory('../../content');
  const { seen } = await visit('/', { width: 360 }, async (page) => ({
    picture: await page.locator('svg.timeline').isVisible(),
    moments: await page.locator('.timeline-narrow li a').allInnerTexts(),
    shown: await page.locator('.timeline-narrow').isVisible(),
  }));
  expect(seen).toMatchObject({ picture: false, shown: true });
  expect(seen.moments.length).toBeGreaterThan(0);
  expect(seen.moments).toEqual(entries.flatMap(({ moment }) => moment ?? []));
});

test('the first tab stop skips to the content', async () => {
  const { seen } = await visit('/', { width: 1280 }, async (page) => {
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    return { first, hash: await page.evaluate(() => location.hash) };
  });
  expect(seen).toEqual({ first: 'Skip to content', hash: '#page:main' });
});

test('a marker in the explainer opens the claim or the dispute behind it, which links to its entry', async () => {
  const { seen } = await visit('/', { width: 1280, javaScriptEnabled: false }, async (page) => {
    await page.locator('.summary .cite button').nth(2).click();
    const note = page.locator(':popover-open');
    const text = await note.innerText();
    await note
      .getByRole('link', { name: /^Open the (claim|dispute)$/ })
      .first()
      .click();
    return { text, url: new URL(page.url()), target: await page.locator(':target').innerText() };
  });
  expect(seen.text).toContain('Disputed');
  expect(seen.text).toContain('Two sources briefed on the meeting, to Axios');
  expect(seen.url.pathname).toMatch(/direct-or-indirect\/$/);
  expect(seen.target).toContain('direct meeting');
});

test.each(['/timeline/', '/embed/timeline/'])(
  'on a phone no mark in the list of %s is cut off',
  async (path) => {
    const { seen } = await visit(path, { width: 360 }, (page) =>
      page.evaluate(() => {
        const marks = [...document.querySelectorAll<Element>('.timeline-list .strand-mark')].slice(0, 20);
        return marks.filter((mark) => {
          mark.scrollIntoView({ block: 'center' });
          const { left, right, top, bottom } = mark.getBoundingClientRect();
          const item = mark.closest('li');
          // If it is cut off, another element is at that point.
          return [left + 2, right - 2].some(
            (x) => !item?.contains(document.elementFromPoint(x, (top + bottom) / 2)),
          );
        }).length;
      }),
    );
    expect(seen).toBe(0);
  },
);
