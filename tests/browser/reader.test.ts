import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { Editions } from '../../src/client/editions.ts';
import { isUnnamed } from '../../src/core/schema/body.ts';
import { weekOf } from '../../src/theme/components/week.ts';
import { notesOf } from '../../src/core/story/citations.ts';
import { loadStory } from '../stories/load.ts';
import { sitePage } from './site-page.ts';

const visit = sitePage(inject('site'));
const story = await loadStory('../../content');
const mixed = story.entries.find(
  ({ claims }) => claims.some(({ kind }) => isUnnamed(kind)) && !claims.every(({ kind }) => isUnnamed(kind)),
);
if (!mixed) throw new Error('The story has no entry with named and unnamed sources.');

/** In a page: the ids of the dimmed claims of an entry. */
const dimmed = () =>
  [...document.querySelectorAll('.block, .account')]
    .filter((block) => [...block.children].some((part) => getComputedStyle(part).opacity === '0.4'))
    .map(({ id }) => id);

test('a note that cites a dispute shows that it is disputed, its question and every position', async () => {
  const disputed = notesOf(story).filter(({ dispute }) => dispute !== undefined);
  expect(disputed.length).toBeGreaterThan(0);
  await visit('/', {}, async (page) => {
    for (const { number, dispute, claims } of disputed) {
      await page
        .getByRole('button', { name: `Note ${number}, disputed`, exact: true })
        .first()
        .click();
      const text = (await page.locator(`[id="note:${number}"]`).innerText()).replace(/\s+/g, ' ');
      expect(text).toMatch(/^Disputed /);
      expect(text).toContain(dispute?.about);
      for (const { by, text: words } of claims) expect(text).toContain(`${by}: ${words}`);
      await page.keyboard.press('Escape');
    }
  });
});

test('“named sources only” dims what rests on unnamed sources, without script', async () => {
  await visit(`/${mixed.id}/`, { javaScriptEnabled: false }, async (page) => {
    expect(await page.evaluate(dimmed)).toEqual([]);
    await page.getByLabel('Named sources only').check();
    expect((await page.evaluate(dimmed)).sort()).toEqual(
      mixed.claims
        .filter(({ kind }) => isUnnamed(kind))
        .map(({ id }) => id)
        .sort(),
    );
    await page.getByLabel('Named sources only').uncheck();
    expect(await page.evaluate(dimmed)).toEqual([]);
  });
  await visit('/', { javaScriptEnabled: false }, async (page) => {
    await page.getByLabel('Named sources only').check();
    const notes = await page.evaluate(
      () =>
        [...document.querySelectorAll('.note')].filter(
          (note) => note.firstElementChild && getComputedStyle(note.firstElementChild).opacity === '0.4',
        ).length,
    );
    expect(notes).toBe(await page.locator('.note:has(.kind-unnamed, .kind-on-background)').count());
    expect(notes).toBeGreaterThan(5);
    expect(await page.locator('.cite .unnamed').count()).toBeGreaterThan(0);
  });
});

test('an entry lists what else happened that week, and links to the week on the timeline', async () => {
  const among = story.entries.find((entry) => weekOf(entry, story));
  await visit(`/${among?.id ?? ''}/`, {}, async (page) => {
    const week = page.getByRole('region', { name: 'What else happened that week' });
    expect(await week.locator('li').count()).toBeGreaterThan(0);
    await week.getByRole('link', { name: /on the timeline$/ }).click();
    await page.locator('.timeline-figure.live').waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
  });
});

/** The site's local storage: each key, and how many claims it holds. */
const stored = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage).map(([name, value]) => [
      name,
      Object.keys(JSON.parse(value as string)).length,
    ]),
  );

test('nothing is stored before the reader asks; then new claims are counted and marked until they are read', async () => {
  const editions = JSON.parse(readFileSync(`${inject('site')}/editions.json`, 'utf8')) as Editions;
  const [changed, added] = mixed.claims.map(({ ref }) => ref);
  if (changed === undefined || added === undefined) throw new Error('The entry has one claim alone.');
  const { [added]: _, ...rest } = editions;
  const older: Editions = { ...rest, [changed]: 'older', 'gone/2001-01-01-gone#gone': 'x' };
  await visit('/', {}, async (page) => {
    expect(await stored(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tell me what is new next time' }).click();
    await expect.poll(() => page.locator('.since').innerText()).toContain('Nothing is sent');
    expect(await stored(page)).toEqual([['seen:/', Object.keys(editions).length]]);
    await page.reload();
    await expect.poll(() => page.locator('.since').innerText()).toContain('Nothing is new');

    await page.evaluate((seen) => localStorage.setItem('seen:/', seen), JSON.stringify(older));
    await page.goto(`/${mixed.id}/`);
    const since = page.locator('.since');
    await expect.poll(() => since.innerText()).toContain('1 new, 1 changed, 1 removed');
    expect(await page.locator('.block .since-mark').allInnerTexts()).toEqual(['Changed', 'New']);
    await since.locator('summary').click();
    await expect.poll(() => since.locator('li').count()).toBe(3);
    expect(await since.locator('li').allInnerTexts()).toContain(mixed.claims[0]?.text);

    await since.getByRole('button', { name: 'Mark all as read' }).click();
    await expect.poll(() => page.locator('.since-mark').count()).toBe(0);
    expect(await stored(page)).toEqual([['seen:/', Object.keys(editions).length]]);
    await since.getByRole('button', { name: 'Stop showing me what is new' }).click();
    expect(await stored(page)).toEqual([]);
  });
});

test('with storage blocked the page does not change and throws nothing', async () => {
  await visit('about:blank', {}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.since').isVisible()).toBe(false);
  });
});
