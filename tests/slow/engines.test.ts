import axe from 'axe-core';
import { describe, expect, inject, test } from 'vitest';
import { readAddress } from '../../src/client/address.ts';
import { ALL, faults } from '../browser/axe.ts';
import { clashes, pictureInNode, readPicture } from '../browser/picture.ts';
import { pagesOf } from '../site/pages.ts';
import { KEYS } from './engines/engine.ts';
import { ENGINES, siteEngine } from './engines/engines.ts';
import { timelineIn } from './engines/timeline.ts';

const ENTRY = pagesOf(inject('site')).findLast((path) => path.split('/').length === 4) ?? '/';
const PAGES = ['/', '/timeline/', ENTRY];

describe.each(ENGINES)('$name', (browser) => {
  const { engine, at } = siteEngine(inject('site'), browser);

  const { hash, names, focused, focus, listed, span, panel, rest } = timelineIn(engine);
  const open = async (path = '/timeline/', width = 1280) => {
    await engine().resize(width, 900);
    await engine().go(at(path));
    expect(await engine().run(() => innerWidth)).toBe(width);
    await expect
      .poll(() => engine().run(() => document.querySelector('.timeline-figure.live') !== null))
      .toBe(true);
    await rest();
  };

  test('a chapter shows its time, and its address restores it', async () => {
    await open();
    const all = await names();
    const { chapter, zone } = await engine().run(() => {
      const { dataset } = document.querySelector<HTMLElement>('.timeline-bar [data-from]') ?? document.body;
      const figure = document.querySelector<HTMLElement>('.timeline-figure');
      return {
        chapter: [Number(dataset['from']), Number(dataset['to'])],
        zone: figure?.dataset['zone'] ?? '',
      };
    });
    await engine().click('.timeline-bar [data-from]');
    await rest();
    const address = await hash();
    expect(readAddress(address, [], zone).domain).toEqual(chapter);
    const drawn = await engine().run(readPicture);
    expect(await names()).not.toBe(all);
    await open(`/timeline/${address}`);
    expect(await engine().run(readPicture)).toEqual(drawn);
    expect(await hash()).toBe(address);
  });

  test('the buttons + and − zoom in and out again', async () => {
    await open();
    await engine().click('[data-zoom="0.5"]');
    await rest();
    const near = await span();
    await engine().click('[data-zoom="0.5"]');
    await rest();
    const nearer = await span();
    expect(Math.abs(nearer / near - 0.5)).toBeLessThan(0.01);
    await engine().click('[data-zoom="2"]');
    await rest();
    expect(Math.abs((await span()) / near - 1)).toBeLessThan(0.01);
    await engine().click('[data-zoom="2"]');
    await rest();
    expect(await hash()).toBe('');
  });

  test('arrows reach every event, Home and End the first and the last', async () => {
    await open();
    const all = await listed();
    expect(all.length).toBeGreaterThan(40);
    await focus();
    const reach = async (key: string, before: string) => {
      await engine().type(key);
      await expect.poll(focused, { interval: 20 }).not.toBe(before);
      return focused();
    };
    const reached = [await reach(KEYS.home, '')];
    while (reached.length < all.length) reached.push(await reach(KEYS.right, reached.at(-1) ?? ''));
    expect(reached.toSorted()).toEqual(all.toSorted());
    await engine().type(KEYS.home);
    await expect.poll(focused).toBe(reached[0]);
    await engine().type(KEYS.end);
    await expect.poll(focused).toBe(reached.at(-1));
    await engine().type(KEYS.left);
    await expect.poll(focused).toBe(reached.at(-2));
  });

  test('words narrow the picture and the list', async () => {
    await open();
    const all = await listed();
    await engine().click('.timeline-filters summary');
    await engine().click('[name="words"]');
    await engine().type('ceasefire');
    await rest();
    const some = await listed();
    expect(some.length).toBeGreaterThan(1);
    expect(some.length).toBeLessThan(all.length / 4);
    expect(await hash()).toBe('#words=ceasefire');
    expect(await engine().run(() => document.querySelector('.timeline-status')?.textContent)).toMatch(
      new RegExp(`^${some.length} events`),
    );
    await open('/timeline/#words=ceasefire');
    expect(await listed()).toEqual(some);
  });

  test('an event opens beside the picture, and closes', async () => {
    await open();
    const title = await engine().run(
      () => document.querySelector('svg.timeline a.mark.s3 title')?.textContent ?? '',
    );
    await engine().click('svg.timeline a.mark.s3 text');
    await expect.poll(async () => (await panel()).claims).toBeGreaterThan(0);
    expect(title).toContain((await panel()).title);
    await rest();
    expect(await hash()).toMatch(/entry=/);
    await engine().click('.timeline-panel [data-part="close"]');
    await rest();
    expect((await panel()).shown).toBe(false);
    expect(await hash()).toBe('');
    await engine().click('svg.timeline a.mark.s3 text');
    await expect.poll(async () => (await panel()).shown).toBe(true);
    await engine().type(KEYS.escape);
    await expect.poll(async () => (await panel()).shown).toBe(false);
  });

  test.each([768, 1280])('no two names touch, %i px wide', async (width) => {
    await open('/timeline/', width);
    for (let zoom = 0; zoom < 3; zoom++) {
      expect(await names()).toBeGreaterThan(3);
      expect(await engine().run(clashes)).toEqual([]);
      await engine().click('[data-zoom="0.5"]');
      await rest();
    }
  });

  test.each([768, 1280])('the picture is the one that Node lays out, %i px wide', async (width) => {
    await open('/timeline/', width);
    const { width: size, drawn } = await engine().run(readPicture);
    expect(size).toBeGreaterThan(600);
    expect(drawn).toEqual(await pictureInNode(size));
  });

  test.each(PAGES)('%s has no fault that axe knows', async (path) => {
    await engine().resize(1280, 900);
    await engine().go(at(path));
    await rest();
    // The page would take no script from here, so the driver brings it.
    await engine().run(new Function(axe.source) as () => void);
    expect(await engine().run(faults, ALL)).toEqual([]);
  });

  test.each(PAGES)('%s reads the same without JavaScript', async (path) => {
    await engine().resize(1280, 900);
    await engine().go(at(path));
    await rest();
    const on = await engine().run(() => {
      const moving = '.timeline-controls, .timeline-help, svg.timeline, .timeline-status, .scripted';
      for (const part of document.querySelectorAll(moving)) part.remove();
      return document.body.innerText;
    });
    const off = await engine().readWithoutScript(at(path));
    expect(off.live).toBe(false);
    expect(linesOf(on).length).toBeGreaterThan(20);
    expect(linesOf(on).filter((line) => !linesOf(off.text).includes(line))).toEqual([]);
  });
});

/** Engines differ in the space between the numbers of two references, with scripts and without. */
const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ''));
