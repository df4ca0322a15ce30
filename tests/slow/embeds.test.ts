import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hostPages, type Shown } from '../browser/hosts/pages.ts';
import { resizerPages } from '../browser/hosts/resizers.ts';
import { type HostPage, serveHosts } from '../browser/hosts/server.ts';
import { shownOf } from '../browser/hosts/shown.ts';
import { serveSite } from '../browser/serve.ts';
import type { Engine } from './engines/engine.ts';
import { launchFirefox, missingFirefox } from './engines/firefox.ts';
import { launchWebKit, missingWebKit } from './engines/webkit.ts';

const ENGINES = [
  { name: 'Firefox', missing: missingFirefox, launch: launchFirefox },
  { name: 'WebKit', missing: missingWebKit, launch: launchWebKit },
];
const NOTHING = { site: '', id: '', title: '', height: 0 };

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
  let hosts: Awaited<ReturnType<typeof serveHosts>>;
  let shown: Shown & { events: number };
  const pages: Record<string, HostPage> = {};
  const absent = missing();
  beforeAll(async () => {
    if (absent) return;
    folder = mkdtempSync(join(tmpdir(), 'backgrounder-embeds-'));
    const site = join(folder, 'site');
    [served, hosts] = await Promise.all([serveSite(site), serveHosts(pages)]);
    // Built for the address where it is served, because the policy of a frame names it.
    await promisify(execFile)(process.execPath, ['src/cli/build.ts', '--out', site, '--site', served.origin]);
    shown = shownOf(site, served.origin);
    Object.assign(pages, hostPages(shown), resizerPages(shown));
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
    hosts.close();
    rmSync(folder, { recursive: true });
  });

  /** Waits until a frame of the page shows every event. */
  const readable = () =>
    expect
      .poll(
        async () => {
          const texts = await engine.frameTexts();
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
