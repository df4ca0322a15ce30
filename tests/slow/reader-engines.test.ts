import { describe, expect, inject, test } from 'vitest';
import { KEYS } from './engines/engine.ts';
import { ENGINES, siteEngine } from './engines/engines.ts';

/** In a page: what lies over it, and whether it lies within the window. */
const opened = () => {
  const box = document.querySelector<HTMLElement>(':popover-open');
  const { left, right, top, bottom } = box?.getBoundingClientRect() ?? new DOMRect();
  const { clientWidth } = document.documentElement;
  return {
    id: box?.id ?? '',
    text: box?.innerText ?? '',
    inside: left >= 0 && top >= 0 && right <= clientWidth && bottom <= innerHeight,
  };
};

describe.each(ENGINES)('for a reader, $name', (browser) => {
  const { engine, at } = siteEngine(inject('site'), browser);
  const open = async (path: string, width: number) => {
    await engine().resize(width, 800);
    await engine().go(at(path));
  };
  const active = () => engine().run(() => document.activeElement?.textContent?.trim() ?? '');

  test.each([390, 1280])(
    'opens a note and a term over the text and closes them, %i px wide',
    async (width) => {
      await open('/', width);
      for (const selector of ['.summary .cite button', 'button.term']) {
        const id = await engine().run(
          (one) => document.querySelector(one)?.getAttribute('popovertarget'),
          selector,
        );
        await engine().click(selector);
        await expect.poll(async () => (await engine().run(opened)).id).toBe(id);
        const { text, inside } = await engine().run(opened);
        expect(text.length).toBeGreaterThan(40);
        expect(inside).toBe(true);
        await engine().type(KEYS.escape);
        await expect.poll(async () => (await engine().run(opened)).id).toBe('');
      }
    },
  );

  test('walks by keyboard from a marker into its note, to the page of the claim', async () => {
    await open('/', 1280);
    await engine().run(() => document.querySelector<HTMLElement>('.summary .cite button')?.focus());
    await engine().type(KEYS.enter);
    await expect.poll(async () => (await engine().run(opened)).id).not.toBe('');
    await engine().type(KEYS.tab);
    // Firefox stops first at what scrolls.
    if ((await active()) !== 'Open the claim') await engine().type(KEYS.tab);
    await expect.poll(active).toBe('Open the claim');
    await engine().type(KEYS.enter);
    await expect.poll(() => engine().run(() => document.querySelector(':target') !== null)).toBe(true);
  });

  test('searches, and steps through what it found', async () => {
    await open('/search/', 1280);
    await expect
      .poll(() => engine().run(() => document.querySelector<HTMLElement>('.search')?.hidden))
      .toBe(false);
    await engine().click('.search input');
    await engine().type('mediator');
    const found = () =>
      engine().run(() => [...document.querySelectorAll('.found a')].map((a) => a.textContent));
    await expect.poll(async () => (await found()).length).toBeGreaterThan(2);
    await engine().type(KEYS.down);
    await expect.poll(active).toBe((await found())[0]);
    await engine().type(KEYS.escape);
    await expect.poll(() => engine().run(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('dims what rests on unnamed sources, and takes that back', async () => {
    await open('/', 1280);
    const dimmed = () =>
      engine().run(
        () =>
          [...document.querySelectorAll('.note > *')].filter(
            (part) => getComputedStyle(part).opacity === '0.4',
          ).length,
      );
    expect(await dimmed()).toBe(0);
    await engine().click('.on-record input');
    await expect.poll(dimmed).toBeGreaterThan(5);
    await engine().click('.on-record input');
    await expect.poll(dimmed).toBe(0);
  });
});
