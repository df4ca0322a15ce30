import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { FORMATS } from '../../src/output/citing/formats.ts';
import { citeEntry, citeStory } from '../../src/output/citing/citation.ts';
import { messages } from '../../src/core/languages/languages.ts';
import { citeClaim } from '../output/citing/cite-claim.ts';
import { loadStory } from '../stories/load.ts';
import { sitePage } from './site-page.ts';
import { createSite } from '../../src/core/site.ts';

const visit = sitePage(inject('site'));
const SITE = createSite({ origin: 'https://example.org', base: '/' });
const story = await loadStory('../../content');
const entry = story.entries.find(({ claims }) => new Set(claims.map(({ type }) => type)).size > 2);
if (!entry) throw new Error('The story has no entry with three kinds of claims.');
const permissions = ['clipboard-read', 'clipboard-write'];

const panel = (page: Page) => page.locator('.cite-this:popover-open');
const fields = (page: Page) =>
  panel(page)
    .locator('textarea')
    .evaluateAll((all) => (all as HTMLTextAreaElement[]).map(({ value }) => value));

test.each([
  ['the story', '/', citeStory(story, SITE)],
  ['an entry', `/${entry.id}/`, citeEntry(entry, story, SITE)],
])('%s can be cited in every format without script', async (_name, path, citation) => {
  await visit(path, { javaScriptEnabled: false }, async (page) => {
    await page.getByRole('button', { name: 'Cite this' }).click();
    expect(await panel(page).innerText()).toContain(citation.title);
    const texts = await panel(page).locator('textarea').allTextContents();
    expect(texts).toEqual(FORMATS.map(({ write }) => write(citation)));
  });
});

test('every claim of an entry can be cited by a click, with the text that the build would write', async () => {
  await visit(`/${entry.id}/`, { permissions }, async (page) => {
    const claims = entry.claims;
    await expect.poll(() => page.getByRole('button', { name: /^Cite$/ }).count()).toBe(claims.length);
    for (const [index, claim] of claims.entries()) {
      await page
        .getByRole('button', { name: /^Cite$/ })
        .nth(index)
        .click();
      expect(await fields(page)).toEqual(FORMATS.map(({ write }) => write(citeClaim(claim, story, SITE))));
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Cite this' }).click();
    expect(await fields(page)).toEqual(FORMATS.map(({ write }) => write(citeEntry(entry, story, SITE))));
  });
});

test('a button copies; without a clipboard it selects the text', async () => {
  const citation = citeStory(story, SITE);
  await visit('/', { permissions }, async (page) => {
    await page.getByRole('button', { name: 'Cite this' }).click();
    for (const { label: key, write } of FORMATS) {
      const label = messages(story.language)(key);
      await page.getByRole('button', { name: `Copy: ${label}` }).click();
      await expect.poll(() => panel(page).getByRole('status').innerText()).toBe(`${label} copied.`);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(write(citation));
    }
  });
  await visit('/', {}, async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Cite this' }).click();
    await page.getByRole('button', { name: 'Copy: RIS' }).click();
    await expect.poll(() => panel(page).getByRole('status').innerText()).toContain('RIS is selected');
    const selected = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(selected).toMatch(/^TY {2}- ELEC[^]*ER {2}- $/);
  });
});
