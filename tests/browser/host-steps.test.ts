import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { page as hostPage, pasted } from './hosts/pages.ts';
import { shownOf } from './hosts/shown.ts';
import { shows, useHosts, visit } from './hosts/visit.ts';
import { shifts } from './hosts/watch.ts';
import { wordpress } from './hosts/wordpress.ts';

const { site, other, shown, add } = useHosts();
const ENTRY =
  pagesOf(inject('site'))
    .findLast((path) => path.split('/').length === 4)
    ?.slice(1, -1) ?? '';

/** Opens a page of another site with some HTML. */
function open<T>(
  html: string,
  look: (page: Page) => Promise<T>,
  options?: BrowserContextOptions,
): Promise<T> {
  add('/steps', { html: hostPage(html) });
  return visit('/steps', look, options);
}
const element = (attributes: string, from = site()) =>
  `<script src="${from}/embed.js" async></script><explainer-timeline ${attributes}></explainer-timeline>`;
const framesOf = (page: Page): Frame[] => page.frames().filter((frame) => frame.url().includes('/embed/'));
const frameOf = (page: Page) => page.locator('iframe').first().contentFrame();

describe('two sites on one page', () => {
  const theirs = () => shownOf(inject('otherSite'), other());
  const titles = (page: Page) =>
    Promise.all(
      framesOf(page).map((frame) => frame.evaluate(() => `${location.host} ${document.title}`)),
    ).then((all) => all.sort());
  const hostOf = (address: string) => new URL(address).host;

  test.each([[true], [false]])('each element shows its own, ours first: %s', (first) => {
    const both = [pasted(shown(), 'html'), pasted(theirs(), 'html')];
    return open((first ? both : both.reverse()).join('<p>Between.</p>'), async (page) => {
      await expect
        .poll(() => titles(page))
        .toEqual([`${hostOf(site())} ${shown().title}`, `${hostOf(other())} ${theirs().title}`].sort());
      expect(await shifts(page)).toBe(0);
    });
  });

  test('an element of a site whose script is missing keeps its link', () =>
    open(
      `${element(`strand="${shown().id}"`)}<explainer-timeline><a href="${other()}/timeline/">The other story</a></explainer-timeline>`,
      async (page) => {
        await shows(page);
        expect(framesOf(page)).toHaveLength(1);
        expect(await page.getByRole('link', { name: 'The other story' }).isVisible()).toBe(true);
      },
    ));

  test('an element with neither a link nor a script before it shows neither site', () =>
    open(
      `<script src="${site()}/embed.js"></script><script src="${other()}/embed.js"></script><p>Between.</p><explainer-timeline></explainer-timeline>`,
      async (page) => {
        await page.waitForTimeout(800);
        expect(framesOf(page)).toHaveLength(0);
      },
    ));

  test('an element without a link belongs to the script just before it', () =>
    open(`${element(`strand="${shown().id}"`)}<p>Between.</p>${element('', other())}`, (page) =>
      expect
        .poll(async () => (await titles(page)).map((text) => text.split(' ')[0]))
        .toEqual([hostOf(site()), hostOf(other())].sort()),
    ));

  test('a site in a folder of another is not taken for it', () =>
    open(
      `<script src="${site()}/embed.js"></script><explainer-timeline><a href="${site()}/news/timeline/">Theirs</a></explainer-timeline>`,
      async (page) => {
        await page.waitForTimeout(800);
        expect(framesOf(page)).toHaveLength(0);
        expect(await page.getByRole('link', { name: 'Theirs' }).isVisible()).toBe(true);
      },
    ));
});

describe('a change after the frame has loaded keeps what the reader has opened', () => {
  const set = (page: Page, attributes: Record<string, string>) =>
    page.evaluate((values) => {
      const found = document.querySelector('explainer-timeline');
      for (const [name, value] of Object.entries(values)) found?.setAttribute(name, value);
    }, attributes);
  /** Changes a loaded element, and fails if another document is in the frame then. */
  const changed = (attributes: string, change: (page: Page) => Promise<unknown>, style = '') =>
    open(`${style}${element(attributes)}`, async (page) => {
      await frameOf(page).locator('.frame-foot a').waitFor();
      await page.waitForTimeout(200);
      const [frame] = framesOf(page);
      await frame?.evaluate(() => void (document.documentElement.dataset['mark'] = 'first'));
      await change(page);
      expect(framesOf(page)).toHaveLength(1);
      expect(await frame?.evaluate(() => document.documentElement.dataset['mark'])).toBe('first');
    });
  const colour = (page: Page) =>
    frameOf(page)
      .locator('.frame-foot a')
      .evaluate((a) => getComputedStyle(a).color);
  const ground = (page: Page) =>
    frameOf(page)
      .locator('html')
      .evaluate((root) => getComputedStyle(root).backgroundColor);
  const items = (page: Page) => frameOf(page).locator('.entry-list li:visible');

  test('an attribute set to its own value', () =>
    changed(`strand="${shown().id}"`, async (page) => {
      for (let i = 0; i < 20; i++) await set(page, { strand: shown().id });
      await page.waitForTimeout(300);
    }));

  test('the theme', () =>
    changed(`strand="${shown().id}" theme="light"`, async (page) => {
      expect(await ground(page)).toBe('rgb(255, 253, 249)');
      await set(page, { theme: 'dark' });
      await expect.poll(() => ground(page)).toBe('rgb(21, 23, 26)');
      await set(page, { theme: 'mauve' });
      await expect.poll(() => ground(page)).toBe('rgb(255, 253, 249)');
    }));

  test('the period, to another, to none that exists, and to all', () =>
    changed(`strand="${shown().id}"`, async (page) => {
      const { events } = shown();
      await set(page, { from: '2026-01', to: '2026-01-20' });
      const facts = frameOf(page).locator('.as-of');
      await expect.poll(() => facts.innerText()).toContain(` of ${events}`);
      const some = await items(page).count();
      expect(some).toBeGreaterThan(2);
      expect(await facts.innerText()).toContain(`${some} of ${events}`);
      await set(page, { from: '2025', to: '' });
      await expect.poll(() => items(page).count()).toBeGreaterThan(some);
      await set(page, { from: '1990', to: '1990' });
      await frameOf(page).getByText('There is nothing from 1990 to 1990 here.').waitFor();
      expect(await items(page).count()).toBe(0);
      await set(page, { from: '', to: '' });
      await expect.poll(() => items(page).count()).toBe(events);
      expect(await frameOf(page).locator('.as-of').innerText()).not.toContain(` of ${events}`);
    }));

  test('the height', () =>
    changed(`strand="${shown().id}"`, async (page) => {
      const height = async () => (await page.locator('explainer-timeline iframe').boundingBox())?.height;
      await set(page, { height: '600' });
      await expect.poll(height).toBe(600);
      await set(page, { height: '' });
      await expect.poll(height).toBe(shown().height);
    }));

  test('accent, font and theme in a style sheet of the host', () =>
    changed(
      `strand="${shown().id}"`,
      async (page) => {
        expect(await colour(page)).toBe('rgb(128, 64, 0)');
        await page.evaluate(() => document.documentElement.classList.add('dark'));
        await expect.poll(() => colour(page)).toBe('rgb(255, 200, 0)');
        await expect.poll(() => ground(page)).toBe('rgb(21, 23, 26)');
      },
      `<style>:root{--explainer-accent:rgb(128, 64, 0)}.dark{--explainer-accent:rgb(255, 200, 0);--explainer-theme:dark}</style>`,
    ));

  test('its place, by moveBefore', () =>
    changed(`strand="${shown().id}"`, async (page) => {
      const moved = await page.evaluate(() => {
        const found = document.querySelector('explainer-timeline');
        const { body } = document as {
          body: HTMLElement & { moveBefore?: (node: Node, child: null) => void };
        };
        if (found) body.moveBefore?.(found, null);
        return document.body.lastElementChild === found;
      });
      expect(moved).toBe(true);
      await page.waitForTimeout(500);
    }));
});

describe('links in the frame as WordPress sandboxes it', () => {
  test('the title of an event leads to its page', () =>
    open(wordpress(shown()), async (page) => {
      const link = frameOf(page).locator('.entry-head a').first();
      const path = await link.getAttribute('href');
      await link.click();
      await page.waitForURL(`${site()}${path}`);
      expect(await page.locator('h1').innerText()).not.toBe('');
    }));

  test('a mark in the picture opens its event, whose title leads to its page', () =>
    open(wordpress(shown()), async (page) => {
      await frameOf(page)
        .locator('svg.timeline:visible')
        .hover({ position: { x: 5, y: 5 } });
      await frameOf(page).locator('.timeline-figure.live').waitFor();
      await frameOf(page).locator('svg.timeline a.mark :is(.symbol, rect)').first().click();
      await frameOf(page).locator('.timeline-panel [data-part="title"]').click();
      await page.waitForURL(`${site()}/${shown().id}/**`);
    }));

  test('the link below leads to the explainer', () =>
    open(wordpress(shown()), async (page) => {
      await frameOf(page).locator('.frame-foot a').click();
      await page.waitForURL(`${site()}/`);
    }));

  test('a source is reached through the claim that cites it', () =>
    open(wordpress({ ...shown(), id: ENTRY }), async (page) => {
      await frameOf(page).locator('summary').click();
      const source = frameOf(page).locator('.by a[href^="http"]').first();
      const href = (await source.getAttribute('href')) ?? '';
      await source.click();
      await page.waitForURL(`${site()}/${ENTRY}/#*`);
      expect(await page.locator(':target').count()).toBe(1);
      expect(await page.locator(`a[href="${href}"]`).count()).toBeGreaterThan(0);
    }));

  test('by keyboard too', () =>
    open(wordpress({ ...shown(), id: ENTRY }), async (page) => {
      await frameOf(page).locator('h1 a').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site()}/${ENTRY}/`);
    }));

  test('its script may load after the frame', () =>
    open(wordpress(shown()).replace(/<script>.*/s, ''), async (page) => {
      await frameOf(page).locator('.entry-list').waitFor();
      const heights = await page.evaluate(async () => {
        const said: unknown[] = [];
        addEventListener('message', ({ data }: MessageEvent<{ message?: string; value?: unknown }>) => {
          if (data.message === 'height') said.push(data.value);
        });
        const inner = document.querySelector('iframe')?.contentWindow;
        inner?.postMessage({ message: 'ready', secret: 'abc123XYZ0' }, '*');
        await new Promise((done) => setTimeout(done, 300));
        return said;
      });
      expect(heights).toEqual([shown().height]);
    }));
});

describe('by keyboard', () => {
  const around = (html: string) =>
    `<button id="before">Before</button>${html}<button id="behind">Behind</button>`;
  /** Waits until the frame is visible and has its script. */
  const ready = async (page: Page) => {
    await frameOf(page).locator('main[aria-describedby]').waitFor();
    await page.locator('iframe').waitFor();
  };
  /** What has the focus, in the host and in the frame. */
  const focused = async (page: Page) => [
    await page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName),
    await framesOf(page)[0]?.evaluate(() => {
      const { activeElement } = document;
      return document.hasFocus() ? activeElement?.tagName.toLowerCase() : undefined;
    }),
  ];

  test.each(['timeline', 'strand', 'entry'])('the frame of a %s is one tab stop', (kind) => {
    const id = { timeline: 'timeline', strand: shown().id, entry: ENTRY }[kind] ?? '';
    return open(around(pasted({ ...shown(), id }, 'html')), async (page) => {
      await ready(page);
      await page.locator('#before').focus();
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toEqual(['EXPLAINER-TIMELINE', 'main']);
      await page.keyboard.press('Tab');
      await expect.poll(async () => (await focused(page))[0]).toBe('behind');
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => focused(page)).toEqual(['EXPLAINER-TIMELINE', 'main']);
      await page.keyboard.press('Shift+Tab');
      await expect.poll(async () => (await focused(page))[0]).toBe('before');
    });
  });

  test.each(['Enter', 'ArrowDown', 'ArrowRight'])('%s goes into it, Escape out', (key) =>
    open(around(pasted(shown(), 'html')), async (page) => {
      await ready(page);
      await page.locator('#before').focus();
      await page.keyboard.press('Tab');
      expect(await frameOf(page).locator('#page\\:keys').isVisible()).toBe(true);
      await page.keyboard.press(key);
      await expect.poll(async () => (await focused(page))[1]).toBe('a');
      await frameOf(page).locator('.timeline-figure.live').waitFor();
      // The picture is one stop, then come the events of the list.
      const first = await frameOf(page).locator('a:focus').getAttribute('data-id');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => frameOf(page).locator('a:focus').getAttribute('data-id')).not.toBe(first);
      await page.keyboard.press('Tab');
      await expect.poll(() => frameOf(page).locator('.entry-list a:focus').count()).toBe(1);
      await page.keyboard.press('Escape');
      await expect.poll(() => focused(page)).toEqual(['EXPLAINER-TIMELINE', 'main']);
      await page.keyboard.press('Tab');
      await expect.poll(async () => (await focused(page))[0]).toBe('behind');
    }),
  );

  test('it stays one stop when the picture is drawn again', () =>
    open(around(pasted(shown(), 'html')), async (page) => {
      await ready(page);
      await frameOf(page)
        .locator('svg.timeline:visible')
        .hover({ position: { x: 5, y: 5 } });
      await frameOf(page).locator('.timeline-figure.live').waitFor();
      await page.locator('#before').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('+');
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 900, height: 1000 });
      // Longer than the transition and the pause after it.
      await page.waitForTimeout(1500);
      await page.keyboard.press('Tab');
      await expect.poll(async () => (await focused(page))[0]).toBe('behind');
    }));

  test('an open panel closes first', () =>
    open(around(pasted(shown(), 'html')), async (page) => {
      await frameOf(page)
        .locator('svg.timeline:visible')
        .hover({ position: { x: 5, y: 5 } });
      await frameOf(page).locator('.timeline-figure.live').waitFor();
      await frameOf(page).locator('svg.timeline a.mark :is(.symbol, rect)').first().click();
      const panel = frameOf(page).locator('.timeline-panel');
      expect(await panel.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => panel.isVisible()).toBe(false);
      await expect.poll(async () => (await focused(page))[1]).toBe('a');
      await page.keyboard.press('Escape');
      await expect.poll(async () => (await focused(page))[1]).toBe('main');
    }));

  test('screen readers still reach every event', () =>
    open(pasted(shown(), 'html'), async (page) => {
      await frameOf(page).locator('.entry-list').waitFor();
      expect(await frameOf(page).getByRole('listitem').count()).toBe(shown().events);
      expect(await frameOf(page).locator('.entry-list').getByRole('link').count()).toBeGreaterThanOrEqual(
        shown().events,
      );
    }));
});

test.each([200, 280, 360, 480, 551, 552, 560, 640, 760, 799, 800, 900, 1024, 1280, 1440, 1600])(
  'the timeline fills its frame, %i px wide',
  (width) =>
    open(
      `<style>body{margin:0}</style>${pasted(shown(), 'html')}`,
      async (page) => {
        await frameOf(page).locator('.entry-list').waitFor();
        const [frame] = framesOf(page);
        const measure = () =>
          frame?.evaluate(() => {
            const main = document.querySelector('main');
            const style = main && getComputedStyle(main);
            const inside = (main?.clientWidth ?? 0) - parseFloat(style?.paddingLeft ?? '0') * 2;
            const svg = [...document.querySelectorAll('svg.timeline')].find((each) => each.checkVisibility());
            const widthOf = (element?: Element | null) =>
              Math.round(element?.getBoundingClientRect().width ?? 0);
            const boxes = [...(svg?.querySelectorAll('a') ?? [])].map((mark) => mark.getBoundingClientRect());
            const texts = [...(svg?.querySelectorAll('a.mark text') ?? [])].map((text) =>
              text.getBoundingClientRect(),
            );
            return {
              inside: Math.round(inside),
              picture: svg ? widthOf(svg) : undefined,
              list: widthOf(document.querySelector('.timeline-list')),
              right: Math.max(...boxes.map(({ right }) => right)),
              left: Math.min(...boxes.map(({ left }) => left)),
              overflow: document.documentElement.scrollWidth - innerWidth,
              clashes: texts.filter((a, i) =>
                texts.some(
                  (b, j) =>
                    i < j &&
                    a.left + 2 < b.right &&
                    b.left + 2 < a.right &&
                    a.top + 4 < b.bottom &&
                    b.top + 4 < a.bottom,
                ),
              ).length,
            };
          });
        const check = (seen: Awaited<ReturnType<typeof measure>>) => {
          expect(seen?.overflow).toBe(0);
          expect(seen?.list).toBe(seen?.inside);
          if (width < 552) return expect(seen?.picture).toBeUndefined();
          expect(seen?.picture).toBe(seen?.inside);
          expect((seen?.right ?? 0) - (seen?.left ?? 0)).toBeGreaterThan((seen?.inside ?? 0) * 0.85);
          return expect(seen?.clashes).toBe(0);
        };
        check(await measure());
        if (width < 552) return;
        await frameOf(page)
          .locator('svg.timeline:visible')
          .hover({ position: { x: 5, y: 5 } });
        await frameOf(page).locator('.timeline-figure.live').waitFor();
        check(await measure());
      },
      { viewport: { width, height: 900 } },
    ),
);

describe('longer', () => {
  test('a hundred elements one after the other leave nothing behind', () =>
    open(element(`strand="${shown().id}"`), async (page) => {
      await shows(page);
      await page.evaluate(async (strand) => {
        for (let i = 0; i < 100; i++) {
          document.querySelector('explainer-timeline')?.remove();
          const made = document.createElement('explainer-timeline');
          made.setAttribute('strand', strand);
          document.body.append(made);
          await new Promise((done) => setTimeout(done, 5));
        }
      }, shown().id);
      await shows(page);
      expect(page.frames()).toHaveLength(2);
      expect(await page.locator('explainer-timeline').count()).toBe(1);
    }));

  test('the host printed, with the embed far below the screen, has its events', () =>
    open(`<div style="height:6000px"></div>${element(`strand="${shown().id}"`)}`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.locator('explainer-timeline').scrollIntoViewIfNeeded();
      await shows(page);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    }));

  test('with reduced motion and forced colours nothing moves', () =>
    open(
      element(`strand="${shown().id}"`),
      async (page) => {
        await shows(page);
        await frameOf(page).locator('svg.timeline:visible').hover();
        await frameOf(page).locator('.timeline-figure.live').waitFor();
        await frameOf(page).getByRole('button', { name: 'Zoom in' }).click();
        const running = () => framesOf(page)[0]?.evaluate(() => document.getAnimations().length);
        expect(await running()).toBe(0);
      },
      { reducedMotion: 'reduce', forcedColors: 'active' },
    ));

  test('one embed cannot reach its sibling', () =>
    open(element(`strand="${shown().id}"`) + element(''), async (page) => {
      await expect.poll(() => framesOf(page).length).toBe(2);
      const reached = await framesOf(page)[0]?.evaluate(() => {
        try {
          return parent.frames[1]?.document.title ?? 'nothing';
        } catch (error) {
          return (error as Error).name;
        }
      });
      expect(reached).toBe('SecurityError');
    }));

  test('in a sandbox as of Notion a click opens a page', () =>
    open(
      `<iframe src="${site()}/embed/${shown().id}/" sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation allow-forms allow-same-origin allow-popups-to-escape-sandbox" width="700" height="500" title="Timeline"></iframe>`,
      async (page) => {
        const link = frameOf(page).locator('.entry-head a').first();
        const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
        expect(opened.url()).toContain(`${site()}/${shown().id}/`);
      },
    ));
});
