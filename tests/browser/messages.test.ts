import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shows, useHosts, visit } from './hosts/visit.ts';

const { shown } = useHosts();

describe('messages', () => {
  const height = (page: Page) =>
    page
      .locator('explainer-timeline iframe')
      .boundingBox()
      .then((box) => box?.height);

  test('10,000 messages from wrong sources or with wrong shapes change nothing', () =>
    visit('/plain', async (page) => {
      await shows(page);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const type = 'explainer-timeline';
      const nearly = fc.record({
        type: fc.oneof(fc.constant(type), fc.string()),
        height: fc.oneof(
          fc.integer({ min: -9e9, max: 49 }),
          fc.integer({ min: 5001, max: 9e9 }),
          fc.double({ min: 50.001, max: 50.999 }),
          fc.string(),
          fc.constant(null),
        ),
      });
      const right = fc.record({ type: fc.constant(type), height: fc.integer({ min: 50, max: 5000 }) });
      const any = fc.oneof(nearly, fc.jsonValue({ maxDepth: 2 }), fc.string());
      const seed = { seed: 6 };
      // Wrong sources may send the right shape; the frame itself sends wrong shapes; the frame receives anything.
      const fromOthers: unknown[] = fc.sample(fc.oneof(right, any), { ...seed, numRuns: 4000 });
      const fromFrame: unknown[] = fc.sample(any, { ...seed, numRuns: 3000 });
      const toFrame: unknown[] = fc.sample(
        fc.oneof(
          any,
          right,
          fc.string().map((s) => `[iFrameSizer]${s}`),
        ),
        { ...seed, numRuns: 3000 },
      );
      const frame = page.frames().find((each) => each.url().includes('/embed/'));
      await page.evaluate((list) => {
        const other = document.createElement('iframe');
        document.body.append(other);
        for (const [i, message] of list.entries()) {
          if (i % 2 === 0) window.postMessage(message, '*');
          else if (other.contentWindow) other.contentWindow.window.parent.postMessage(message, '*');
        }
      }, fromOthers);
      await frame?.evaluate((list) => {
        for (const message of list) parent.postMessage(message, '*');
        parent.postMessage({ type: 'explainer-timeline', height: 9_000_000_000n }, '*');
        parent.postMessage({ type: 'explainer-timeline', height: NaN }, '*');
      }, fromFrame);
      await page.evaluate((list) => {
        const inner = document.querySelector('explainer-timeline')?.shadowRoot?.querySelector('iframe');
        for (const message of list) inner?.contentWindow?.postMessage(message, '*');
      }, toFrame);
      await page.waitForTimeout(300);
      expect(await height(page)).toBe(shown().height);
      await shows(page);
      expect(errors).toEqual([]);
    }));

  test('a valid height from the frame is applied', () =>
    visit('/plain', async (page) => {
      await shows(page);
      const frame = page.frames().find((each) => each.url().includes('/embed/'));
      await frame?.evaluate(() => parent.postMessage({ type: 'explainer-timeline', height: 777 }, '*'));
      await expect.poll(() => height(page)).toBe(777);
    }));

  test('the frame listens only to its parent', () =>
    visit('/plain', async (page) => {
      await shows(page);
      const heard = await page.evaluate(async () => {
        const said: unknown[] = [];
        addEventListener('message', ({ data }) => said.push(data));
        const inner = document.querySelector('explainer-timeline')?.shadowRoot?.querySelector('iframe');
        const other = document.createElement('iframe');
        document.body.append(other);
        const script = other.contentDocument?.createElement('script');
        if (!script || !inner) return said;
        script.textContent =
          'addEventListener("message", ({ data }) => data.postMessage("[iFrameSizer]x:1"))';
        other.contentDocument?.body.append(script);
        const speak = Reflect.get(other.contentWindow ?? {}, 'eval') as (code: string) => void;
        speak(
          `parent.document.querySelector('explainer-timeline').shadowRoot.querySelector('iframe').contentWindow.postMessage('[iFrameSizer]stranger:1', '*')`,
        );
        await new Promise((done) => setTimeout(done, 200));
        return said.filter((each) => String(each).includes('stranger'));
      });
      expect(heard).toEqual([]);
    }));
});
