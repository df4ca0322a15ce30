import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hostPages } from './hosts/pages.ts';
import { resizerPages } from './hosts/resizers.ts';
import { shows, useHosts, visit } from './hosts/visit.ts';
import { entriesShown, shifts } from './hosts/watch.ts';

const { site, shown } = useHosts();
const HOSTS = Object.keys(hostPages({ site: '', published: '', id: '', title: '', height: 0 }));

describe('a host cannot break it', () => {
  test.each(HOSTS)('%s', (path) =>
    visit(path, async (page) => {
      // Of thirty frames, those far below load when the reader scrolls there.
      if (path === '/thirty')
        await expect
          .poll(async () => (await entriesShown(page, site())).length, { timeout: 20_000 })
          .toBeGreaterThan(2);
      else await shows(page);
      expect(await shifts(page)).toBe(0);
      const frame = page.locator('iframe').first();
      expect(await frame.getAttribute('src')).toBe(`${site()}/embed/${shown().id}/`);
      expect(await frame.getAttribute('sandbox')).toBe(
        'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      );
      expect((await frame.boundingBox())?.height).toBe(shown().height);
    }),
  );

  test('without scripts the bare frame shows everything, and the element shows its link', async () => {
    const options = { javaScriptEnabled: false };
    await visit('/frame', (page) => shows(page), options);
    const link = await visit(
      '/plain',
      (page) => page.getByRole('link', { name: shown().title }).isVisible(),
      options,
    );
    expect(link).toBe(true);
  });

  test('on a slow network a link is shown first, and nothing moves', () =>
    visit(
      '/plain',
      async (page) => {
        expect(await page.getByRole('link', { name: shown().title }).isVisible()).toBe(true);
        await shows(page);
        expect(await page.getByRole('link', { name: shown().title }).isVisible()).toBe(false);
        expect(await shifts(page)).toBe(0);
      },
      {},
      (context) =>
        context.route(`${site()}/embed/**`, async (route) => {
          await new Promise((done) => setTimeout(done, 900));
          await route.continue();
        }),
    ));

  test.each(['/plain', '/late'])('without its server a link remains, and nothing moves: %s', (path) =>
    visit(
      path,
      async (page) => {
        await page.waitForTimeout(600);
        expect(await page.getByRole('link', { name: shown().title }).isVisible()).toBe(true);
        expect(await page.locator('iframe').first().isVisible()).toBe(false);
        expect(await shifts(page)).toBe(0);
      },
      {},
      (context) => context.route(`${site()}/embed/**`, (route) => route.abort()),
    ),
  );
});

test('it changes nothing in the host’s document and globals except the name of the element', async () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const objects = [
        window,
        Object,
        Object.prototype,
        Array,
        Array.prototype,
        Node.prototype,
        Document.prototype,
      ];
      return {
        html: document.documentElement.outerHTML,
        names: objects.map((each) =>
          Reflect.ownKeys(each)
            .map(String)
            .filter((name) => !/^\d+$/.test(name)),
        ),
        defined: customElements.get('explainer-timeline') !== undefined,
      };
    });
  const blocked = (context: BrowserContext) => context.route('**/embed.js', (route) => route.abort());
  const without = await visit('/plain', look, {}, blocked);
  const withIt = await visit('/plain', async (page) => {
    await shows(page);
    return look(page);
  });
  expect(withIt).toEqual({ ...without, defined: true });
  expect(without.defined).toBe(false);
});

test.each(Object.keys(resizerPages({ site: '', published: '', id: '', title: '', height: 0 })))(
  'a host that carries %s sizes the frame with no new script',
  (path) =>
    visit(path, async (page) => {
      await expect
        .poll(async () => (await page.locator('iframe').first().boundingBox())?.height, { timeout: 10_000 })
        .toBeGreaterThanOrEqual(shown().height);
      expect((await page.locator('iframe').first().boundingBox())?.height).toBeLessThan(shown().height + 5);
    }),
);
