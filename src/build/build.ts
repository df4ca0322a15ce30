import type { AstroInlineConfig } from 'astro';
import { cpSync, existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { astroConfig, type Overrides } from './astro-config.ts';
import { buildAtomically } from './atomic-output.ts';
import { isUpToDate, recordBuild } from './build-record.ts';
import { inputHash } from './input-hash.ts';
import { hold } from './lock.ts';
import { summaryOf } from './summary.ts';

export interface BuildOptions extends Overrides {
  /** The output folder. */
  out: string;
}

/**
 * Runs `astro build` into a folder beside `out` and swaps the result into its place: whatever fails, `out` is
 * unchanged. Nothing is built if no input changed since the last build into `out`.
 *
 * @param say receives progress and results, a line at a time
 * @throws ContentError, UsageError or SystemError, and whatever Astro throws
 */
export async function buildSite(
  { out, ...overrides }: BuildOptions,
  say: (line: string) => void,
): Promise<void> {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  if (isUpToDate(target, overrides)) {
    say(`${out} is up to date: nothing changed since it was built.`);
    return;
  }
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { config, folders } = await astroConfig(overrides);
  const inputs = inputHash(overrides, folders);
  say('Building …');
  const onWait = () => say(`Waiting for another build of ${out}.`);
  await buildAtomically(out, onWait, async (folder, scratch) => {
    await runAstro(
      { ...config, cacheDir: scratch, vite: { ...config.vite, cacheDir: scratch } },
      folder,
      say,
    );
    say(summaryOf(folder));
    if (config.site === undefined) say(withoutSite(folder));
  });
  recordBuild(target, inputs, folders);
  say(`Built into ${out}.`);
}

/** The consequences of a build without --site. */
function withoutSite(folder: string): string {
  const [, address = ''] =
    /<loc>([^<]+)</.exec(readFileSync(join(folder, 'sitemap-index.xml'), 'utf8')) ?? [];
  return `Without --site, its feeds, calendar and sitemap give addresses at ${new URL(address).origin},
and on a host that sends _headers, Safari shows its embeds as plain lists.`;
}

/** Runs `astro build`, which uses one folder of the project for its own files, whatever folder it builds into. */
async function runAstro(
  config: AstroInlineConfig,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const { build } = await import('astro');
  const release = await hold(resolve('.astro'), () => say('Waiting for another build of this project.'));
  // Astro moves files from its own folder to the output, which works only within one file system.
  const own = resolve('.astro/site');
  const sameFileSystem = statSync(dirname(folder)).dev === statSync('.').dev;
  try {
    await build({ ...config, outDir: sameFileSystem ? folder : own, logLevel: 'warn' });
    if (!sameFileSystem) cpSync(own, folder, { recursive: true });
  } finally {
    if (!sameFileSystem) rmSync(own, { recursive: true, force: true });
  }
  // After an error Astro may still write its cache, so the folder is held until the process ends.
  release();
}
