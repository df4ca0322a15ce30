import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { clashes, pictureInNode, readPicture } from './picture.ts';
import { hash, rest, timelinePage } from './timeline-page.ts';

const open = timelinePage(inject('site'));

const status = (page: Page) => page.locator('.timeline-status').innerText();
const names = (page: Page) => page.locator('svg.timeline a.mark text').count();

describe('the picture is interactive', () => {
  test('a chapter shows its period, announces it, and its address restores it', () =>
    open(async (page) => {
      await page.getByRole('button', { name: 'The 12-day war' }).click();
      await rest(page);
      expect(await status(page)).toMatch(
        /^\d\d events from 11 June 2025 to 2\d June 2025, \d+ of them named\.$/,
      );
      const address = page.url();
      expect(await hash(page)).toBe('#from=2025-06-11&to=2025-06-26');
      const shown = await names(page);
      await page.goto('about:blank');
      await page.goto(address);
      await page.locator('.timeline-figure.live').waitFor();
      await rest(page);
      expect(await names(page)).toBe(shown);
    }));

  test('buttons, Ctrl and wheel, drag and double click zoom and move', () =>
    open(async (page) => {
      const span = async () => {
        await rest(page);
        const given = new URLSearchParams((await hash(page)).slice(1));
        return [Date.parse(given.get('from') ?? '2025-01-01'), Date.parse(given.get('to') ?? '2027-01-01')];
      };
      const wide = ([from = 0, to = 0]: number[]) => to - from;
      await page.getByRole('button', { name: 'Zoom in' }).click();
      const first = await span();
      const box = await page.locator('svg.timeline').boundingBox();
      if (!box) throw new Error('The picture has no box.');
      const [x, y] = [box.x + box.width / 2, box.y + 270];
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      const second = await span();
      expect(wide(second)).toBeLessThan(wide(first));
      await page.mouse.down();
      await page.mouse.move(x + 200, y, { steps: 4 });
      await page.mouse.up();
      const third = await span();
      expect(third[0]).toBeLessThan(second[0] ?? 0);
      expect(Math.abs(wide(third) / wide(second) - 1)).toBeLessThan(0.01);
      await page.mouse.dblclick(x, y);
      await page.waitForTimeout(400);
      expect(wide(await span())).toBeLessThan(wide(third));
    }));

  test('a plain wheel scrolls the page', () =>
    open(async (page) => {
      await page.locator('svg.timeline').hover();
      await page.mouse.wheel(0, 300);
      await rest(page);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
      expect(await hash(page)).toBe('');
    }));

  test('a count zooms to its events', () =>
    open(async (page) => {
      const count = page.locator('svg.timeline a.cluster').first();
      const before = Number(
        await count
          .locator('text')
          .innerText()
          .catch(() => count.locator('text').textContent()),
      );
      await count.locator('circle').click();
      await rest(page);
      expect(Number((await status(page)).match(/^\d+/)?.[0])).toBeGreaterThanOrEqual(before);
      expect(await hash(page)).toMatch(/^#from=/);
    }));

  test('an event opens beside the picture, and closes', () =>
    open(async (page) => {
      const mark = page.locator('svg.timeline a.mark.s3').first();
      const title = await mark.locator('title').textContent();
      await mark.locator('text').click();
      const panel = page.getByRole('complementary', { name: 'The event' });
      await panel.getByRole('listitem').first().waitFor();
      expect(title).toContain(await panel.locator('[data-part="title"]').innerText());
      expect(await panel.getByRole('listitem').count()).toBeGreaterThan(0);
      const sources = panel.getByRole('link', { name: /^\d+ sources?$/ }).first();
      expect(await sources.getAttribute('href')).toMatch(/^\/[a-z]+\/[a-z0-9-]+\/#[a-z0-9-]+$/);
      await rest(page);
      expect(await hash(page)).toMatch(/entry=/);
      await panel.getByRole('button', { name: 'Close' }).click();
      expect(await panel.isVisible()).toBe(false);
      await rest(page);
      expect(await hash(page)).toBe('');
    }));
});

describe('filters', () => {
  test('apply to the picture and the list, and are in the address', () =>
    open(async (page) => {
      await page.getByText('Filter and search').click();
      await page.getByLabel('Search events').fill('ceasefire');
      await rest(page);
      const listed = await page.locator('.timeline-list li[data-id]:visible').count();
      expect(listed).toBeGreaterThan(1);
      expect(listed).toBeLessThan(12);
      expect(await status(page)).toMatch(new RegExp(`^${listed} events`));
      expect(await hash(page)).toBe('#words=ceasefire');
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByLabel('As known on').fill('2025-06-13');
      await rest(page);
      const known = await page.locator('.timeline-list li[data-id]:visible').allInnerTexts();
      expect(known.length).toBeGreaterThan(5);
      expect(known.join()).not.toContain('2026');
    }));
});

describe('no two names touch', () => {
  test.each([768, 1280])('%i px wide, at five zooms', (width) =>
    open(
      async (page) => {
        for (let zoom = 0; zoom < 5; zoom++) {
          expect(await page.evaluate(clashes)).toEqual([]);
          await page.getByRole('button', { name: 'Zoom in' }).click();
          await page.waitForTimeout(80);
        }
      },
      '/timeline/',
      { viewport: { width, height: 900 } },
    ),
  );
});

test('nothing shifts when the script loads', () =>
  open(async (page) => {
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          const script = performance
            .getEntriesByType('resource')
            .find(({ name }) => /\/assets\/timeline\.[^/]*js$/.test(name)) as PerformanceResourceTiming;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              if (entry.startTime > script.responseEnd) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 400);
        }),
    );
    expect(shift).toBe(0);
  }));

test('the layout is the same at build and in a browser with another locale and time zone', () =>
  open(
    async (page) => {
      await rest(page);
      const { width, drawn } = await page.evaluate(readPicture);
      expect(drawn).toEqual(await pictureInNode(width));
    },
    '/timeline/',
    { timezoneId: 'Asia/Kathmandu', locale: 'fa-IR' },
  ));
