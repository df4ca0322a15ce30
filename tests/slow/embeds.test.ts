import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { hostPages, page as hostPage, pasted, type Shown } from '../browser/hosts/pages.ts';
import { resizerPages } from '../browser/hosts/resizers.ts';
import { pathOf, rowPages, rows } from '../browser/hosts/rows.ts';
import { expectRow, lookInFrame, lookInHost } from '../browser/hosts/seen.ts';
import { type HostPage, serveHosts } from '../browser/hosts/server.ts';
import { shownOf } from '../browser/hosts/shown.ts';
import { wordpress } from '../browser/hosts/wordpress.ts';
import { serveSite } from '../browser/serve.ts';
import { type Engine, KEYS } from './engines/engine.ts';
import { ENGINES } from './engines/engines.ts';

const NOTHING = { site: '', published: '', id: '', title: '', height: 0 };

/** In a page: the heights of its frames, including those in the shadow of the element, and what is stored. */
const look = () => {
  // A host may have changed its arrays, so no array method is called.
  const frame =
    document.querySelector('iframe') ??
    document.querySelector('explainer-timeline')?.shadowRoot?.querySelector('iframe');
  return {
    height: Math.round(frame?.getBoundingClientRect().height ?? 0),
    cookie: document.cookie,
    stored: localStorage.length,
  };
};

describe.each(ENGINES)('embeds in $name', ({ missing, launch }) => {
  let folder: string;
  let engine: Engine;
  let served: Awaited<ReturnType<typeof serveSite>>;
  let other: Awaited<ReturnType<typeof serveSite>>;
  let hosts: Awaited<ReturnType<typeof serveHosts>>;
  let shown: Shown & { events: number };
  const pages: Record<string, HostPage> = {};
  const absent = missing();
  beforeAll(async () => {
    if (absent) return;
    folder = mkdtempSync(join(tmpdir(), 'backgrounder-embeds-'));
    const site = join(folder, 'site');
    [served, other, hosts] = await Promise.all([
      serveSite(site),
      serveSite(inject('otherSite'), '/news'),
      serveHosts(pages),
    ]);
    // Built for the address where it is served, because the policy of a frame names it.
    await promisify(execFile)(process.execPath, ['src/cli/build.ts', '--out', site, '--site', served.origin]);
    shown = shownOf(site, served.origin);
    Object.assign(pages, hostPages(shown), resizerPages(shown), rowPages(shown));
    engine = await launch();
    await engine.resize(1000, 900);
  });
  beforeEach(({ skip }) => {
    if (absent) skip(absent);
  });
  afterAll(async () => {
    if (absent) return;
    await engine.close();
    served.close();
    other.close();
    hosts.close();
    rmSync(folder, { recursive: true });
  });

  /** Waits until a frame of the page shows every event. */
  const readable = () =>
    expect
      .poll(
        async () => {
          const texts = await engine.inFrames(() => document.body.innerText);
          return texts.some((text) => text.includes(`${shown.events} events`) && text.length > 2000);
        },
        { timeout: 20_000, interval: 300 },
      )
      .toBe(true);

  test.each(Object.keys(hostPages(NOTHING)))('it is readable and has its height: %s', async (path) => {
    await engine.go(`${hosts.origin}${path}`);
    await readable();
    const seen = await engine.run(look);
    expect(seen).toMatchObject({ cookie: '', stored: 0 });
    expect(seen.height).toBe(shown.height);
  });

  test.each(Object.keys(rows(NOTHING)))('in a page with %s a reader sees what was embedded', async (name) => {
    const row = rows(shown)[name];
    if (!row) throw new Error(`No row ${name}.`);
    await engine.go(`${hosts.origin}${pathOf(name)}`);
    if (row.open) await engine.click(row.open);
    await expectRow(row, shown, async () => ({
      host: await engine.run(lookInHost),
      frames: await engine.inFrames(lookInFrame),
    }));
  });

  /** Opens a page with some HTML. */
  const open = async (html: string) => {
    pages['/steps'] = { html: hostPage(html) };
    await engine.go(`${hosts.origin}/steps`);
  };

  test('of two sites on one page each element shows its own', async () => {
    const theirs = shownOf(inject('otherSite'), `${other.origin}/news`);
    await open(`${pasted(theirs, 'html')}<p>Between.</p>${pasted(shown, 'html')}`);
    await expect
      .poll(async () => (await engine.inFrames(() => `${location.host} ${document.title}`)).sort(), {
        timeout: 20_000,
      })
      .toEqual(
        [
          `${new URL(served.origin).host} ${shown.title}`,
          `${new URL(other.origin).host} ${theirs.title}`,
        ].sort(),
      );
  });

  test('a click in the frame as WordPress sandboxes it leads to the page of the event', async () => {
    // A browser of its own: the driver of Firefox loses the tab when a page opens in place of its host.
    const own = await launch();
    pages['/steps'] = { html: hostPage(wordpress(shown)) };
    await own.go(`${hosts.origin}/steps`);
    const events = () =>
      own.inFrames(() => document.querySelectorAll('main[aria-describedby] .entry-list li').length);
    await expect.poll(events, { timeout: 20_000 }).toEqual([shown.events]);
    await own.clickInFrame('.entry-head a');
    await expect
      .poll(() => own.run(() => location.pathname).catch(() => ''), { timeout: 20_000 })
      .toMatch(new RegExp(`^/${shown.id}/`));
    await own.close();
  });

  test('theme, accent and period change without another load', async () => {
    await open(`<style>.later{--explainer-accent:rgb(255, 0, 0)}</style>${pasted(shown, 'html')}`);
    await readable();
    await engine.inFrames(() => void (document.documentElement.dataset['mark'] = 'first'));
    await engine.run(() => {
      const element = document.querySelector('explainer-timeline');
      element?.setAttribute('theme', 'dark');
      element?.setAttribute('from', '1990');
      element?.setAttribute('to', '1990');
      document.documentElement.classList.add('later');
    });
    await expect
      .poll(
        () =>
          engine.inFrames(() => {
            const link = document.querySelector('.frame-foot a');
            const { dataset } = document.documentElement;
            return [
              dataset['mark'],
              dataset['theme'],
              link && getComputedStyle(link).color,
              document.body.innerText.includes('There is nothing from 1990 to 1990 here.'),
            ];
          }),
        { timeout: 20_000 },
      )
      .toEqual([['first', 'dark', 'rgb(255, 0, 0)', true]]);
  });

  test('by keyboard the frame is one stop, Enter goes in, Escape out', async () => {
    await open(
      `<button id="before">Before</button>${pasted(shown, 'html')}<button id="behind">Behind</button>`,
    );
    await readable();
    /** Presses keys from the button before the frame, and returns the id of what has the focus in the host. */
    const after = async (...keys: string[]) => {
      await engine.run(() => document.querySelector<HTMLElement>('#before')?.focus());
      for (const key of keys) {
        await engine.type(key);
        await wait(300);
      }
      return engine.run(() => document.activeElement?.id);
    };
    const { tab, enter, escape } = KEYS;
    expect(await after(tab)).toBe('');
    expect(await after(tab, tab)).toBe('behind');
    expect(await after(tab, enter, tab)).toBe('');
    expect(await after(tab, enter, escape, tab)).toBe('behind');
    // The driver of WebKit moves the focus when it looks into a frame, so that comes last.
    await after(tab, enter);
    const focused = await engine.inFrames(() => document.activeElement?.tagName.toLowerCase());
    expect(focused).toEqual(['a']);
  });

  test.each(Object.keys(resizerPages(NOTHING)))('a host with %s sizes it', async (path) => {
    await engine.go(`${hosts.origin}${path}`);
    await expect
      .poll(async () => (await engine.run(look)).height, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(shown.height);
    expect((await engine.run(look)).height).toBeLessThan(shown.height + 5);
  });

  test('messages from wrong sources or with wrong shapes change nothing', async () => {
    await engine.go(`${hosts.origin}/plain`);
    await readable();
    await engine.run(() => {
      const inner = document.querySelector('explainer-timeline')?.shadowRoot?.querySelector('iframe');
      for (let i = 0; i < 5000; i++) {
        window.postMessage({ type: 'explainer-timeline', height: 50 + i }, '*');
        inner?.contentWindow?.postMessage(
          i % 2 ? '[iFrameSizer]x' : { type: 'explainer-timeline', height: i },
          '*',
        );
      }
    });
    await wait(500);
    expect((await engine.run(look)).height).toBe(shown.height);
  });

  test('without its server a link remains', async () => {
    pages['/gone'] = {
      html: (hostPages({ ...shown, site: 'http://127.0.0.1:9' })['/plain'] ?? { html: '' }).html,
    };
    await engine.go(`${hosts.origin}/gone`);
    const link = await engine.run(() => document.querySelector('explainer-timeline a')?.checkVisibility());
    expect(link).toBe(true);
  });
});
