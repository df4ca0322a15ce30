import { expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { sitePage } from './site-page.ts';

const visit = sitePage(inject('site'));
const ENTRY = pagesOf(inject('site')).findLast((path) => path.split('/').length === 4) ?? '/';

test('the first screen of a phone shows headline, dek, date and the complete summary, each point with its claims', async () => {
  await visit('/', { viewport: { width: 390, height: 844 } }, async (page) => {
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const bottom = (selector: string) =>
        Math.max(
          ...[...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect().bottom),
        );
      const points = [...document.querySelectorAll<HTMLElement>('.summary li')];
      return {
        bottoms: ['h1', '.story-head .dek', '.story-head .when', '.summary li'].map(bottom),
        cited: points.map((point) => point.querySelectorAll('.cite button').length),
        words: points.map((point) => point.innerText.split(/\s+/).length).reduce((a, b) => a + b, 0),
      };
    });
    expect(seen.bottoms.filter((bottom) => !(bottom > 0 && bottom <= 844))).toEqual([]);
    expect(seen.cited.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...seen.cited)).toBeGreaterThan(0);
    expect(seen.words).toBeLessThanOrEqual(105);
  });
});

/** In a page: how far it scrolls horizontally, and the elements that clip their text. */
const cut = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const clipped = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter(
    (element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden';
      const hidden = element.classList.contains('visually-hidden') || display === 'inline';
      return (
        hides &&
        !hidden &&
        element.checkVisibility() &&
        !element.closest('svg') &&
        element.scrollWidth > element.clientWidth + 1
      );
    },
  );
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px horizontally`] : []),
    ...clipped.map((element) => element.outerHTML.slice(0, 100)),
  ];
};

/** WCAG 1.4.12: text spacing set by the reader. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

test.each(['/', ENTRY, '/search/?q=talks', '/glossary/'])(
  '%s reflows from 320 to 1920 px, with text at 200 %, and with the reader’s text spacing',
  async (path) => {
    // The policy blocks styles added by a script; a reader's browser may add them.
    await visit(path, { bypassCSP: true }, async (page) => {
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(cut), `${width} px`).toEqual([]);
      }
      for (const content of ['html { font-size: 200% }', SPACING]) {
        const style = await page.addStyleTag({ content });
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(cut), `${width} px, ${content.slice(0, 30)}`).toEqual([]);
        }
        await style.evaluate((element) => (element as Element).remove());
      }
    });
  },
);
