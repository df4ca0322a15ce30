import { afterAll, beforeAll, beforeEach } from 'vitest';
import { serveSite } from '../../browser/serve.ts';
import type { Engine } from './engine.ts';
import { launchFirefox, missingFirefox } from './firefox.ts';
import { launchWebKit, missingWebKit } from './webkit.ts';

/** The browsers beside Chromium, and a sentence each where one is not to be had. */
export const ENGINES = [
  { name: 'Firefox', missing: missingFirefox, launch: launchFirefox },
  { name: 'WebKit', missing: missingWebKit, launch: launchWebKit },
];

/** Serves a built site to an engine for a block of tests, which are skipped where there is none. */
export function siteEngine(site: string, { missing, launch }: (typeof ENGINES)[number]) {
  let running: Engine;
  let served: Awaited<ReturnType<typeof serveSite>> | undefined;
  const absent = missing();
  beforeAll(async () => {
    if (absent) return;
    served = await serveSite(site);
    running = await launch();
  });
  beforeEach(({ skip }) => {
    if (absent) skip(absent);
  });
  afterAll(async () => {
    if (absent) return;
    await running.close();
    served?.close();
  });
  return { engine: () => running, at: (path: string) => `${served?.origin ?? ''}${path}` };
}
