import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { succeed } from './cli/run.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folders of built sites: the shipped story, and another newsroom's under a base path. */
    site: string;
    otherSite: string;
  }
}

/** Builds the sites that tests read, once per run, with the command that a newsroom uses. */
export function setup({ provide, vitest }: TestProject): (() => void) | undefined {
  // Where both suites run, the second reads what was built for the first.
  const built = vitest.projects.map((each) => each.getProvidedContext()).find((given) => 'site' in given);
  if (built) {
    provide('site', built.site);
    provide('otherSite', built.otherSite);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  const site = join(folder, 'site');
  const otherSite = join(folder, 'other', 'news');
  succeed('build', '--out', site, '--site', 'https://example.org');
  succeed('build', '--story', 'tests/stories/port-anselm', '--out', otherSite, '--base', '/news');
  provide('site', site);
  provide('otherSite', otherSite);
  return () => rmSync(folder, { recursive: true, force: true });
}
