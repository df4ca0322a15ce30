import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, inject, test } from 'vitest';
import { ALL, faults } from '../browser/axe.ts';
import { siteBrowser } from '../browser/site-browser.ts';
import { pagesOf } from '../site/pages.ts';

const profile = siteBrowser(inject('site'));

const PAGES = pagesOf(inject('site'));
/** One page in twelve, and the first of each kind. */
const SAMPLE = PAGES.filter((path, index) => index % 12 === 0 || path.split('/').length < 4);
const SCHEMES = ['light', 'dark'] as const;

async function visit<T>(path: string, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await profile({
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    // The policy would refuse the style that a reader's own browser may add.
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(path);
    await page.evaluate(axe.source);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** The rules that a change of colours can break. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** In a page: how far it scrolls sideways, and what sticks out. */
const sideways = () => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const out = [...document.querySelectorAll('main *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return scrollWidth > clientWidth ? [`${scrollWidth} px`, out[0]?.outerHTML.slice(0, 120) ?? ''] : [];
};

describe.concurrent('every page', () => {
  test.for(PAGES)('%s is accessible, light and dark, 320 and 1280 px wide', (path, { expect }) =>
    visit(path, async (page) => {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await page.evaluate(faults, ALL), `${width} px, light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await page.evaluate(faults, COLOURS), `${width} px, dark`).toEqual([]);
      }
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await page.evaluate(sideways)).toEqual([]);
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      expect(await page.evaluate(sideways), 'at twice the size of text').toEqual([]);
    }),
  );
});

/** In a page: words and symbols of its pictures whose fill and stroke have too little contrast with the background. */
const faint = (): string[] => {
  const light = (colour: string) => {
    const parts = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const [red = 0, green = 0, blue = 0] = parts.slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const contrast = (colour: string) => {
    // No colour at all, or one that lets the ground through.
    if (!/^rgb\(|, 1\)$/.test(colour)) return 1;
    const [one, other] = [light(colour), ground];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const shapes = [...document.querySelectorAll('main svg :is(text, .symbol, .bar)')];
  return shapes.flatMap((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    const seen = Math.max(contrast(fill), shape.tagName === 'text' ? 1 : contrast(stroke));
    return shape.checkVisibility() && seen < 3 ? [`${fill} ${stroke} ${shape.outerHTML.slice(0, 120)}`] : [];
  });
};

describe.concurrent('forced colours', () => {
  test.for(SAMPLE)('%s', (path, { expect }) =>
    visit(path, async (page) => {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active' });
        expect(await page.evaluate(faults, ALL), colorScheme).toEqual([]);
        expect(await page.evaluate(faint), colorScheme).toEqual([]);
      }
    }),
  );
});
