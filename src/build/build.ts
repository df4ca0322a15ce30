import type { AstroInlineConfig } from 'astro';
import { cpSync, existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { HASHES } from '../astro/finish/hashes.ts';
import { ContentError, SystemError } from '../core/errors.ts';
import { checkStory, pretty } from '../core/story/check-story.ts';
import { astroConfig, type Overrides, refusePath } from './astro-config.ts';
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
  refusePath(target);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { config, folders } = await astroConfig(overrides);
  const [story = ''] = folders;
  let inputs = '';
  say('Building …');
  const onWait = () => say(`Waiting for another build of ${out}.`);
  await buildAtomically(out, onWait, async (folder, scratch) => {
    await refuseNoStory(story);
    inputs = inputHash(overrides, folders);
    const ours = { ...config, cacheDir: scratch, vite: { ...config.vite, cacheDir: scratch } };
    await runAstro(ours, folder, say).catch((error: unknown) => {
      if (isSame(inputs, overrides, folders)) throw error;
      throw new SystemError('ECHANGED', 'Files of the story changed during the build. Build again.', {
        cause: error,
      });
    });
    say(summaryOf(folder));
    if (config.site === undefined) say(withoutSite(folder));
    if (isPrivate(folder)) say(PRIVATE);
  });
  recordBuild(target, inputs, folders);
  say(`Built into ${out}.`);
}

/** A folder without story.mdx may be a whole disk, whose hash would take hours. */
async function refuseNoStory(story: string): Promise<void> {
  if (existsSync(join(story, 'story.mdx'))) return;
  const checked = await checkStory(story);
  throw new ContentError(checked.issues, pretty(checked));
}

function isSame(inputs: string, ...args: Parameters<typeof inputHash>): boolean {
  try {
    return inputHash(...args) === inputs;
  } catch {
    // A file is gone.
    return false;
  }
}

/** Whether the umask keeps other users, such as that of a web server, from reading a folder or its files. */
const isPrivate = (folder: string): boolean =>
  process.platform !== 'win32' &&
  ((statSync(folder).mode & 0o005) !== 0o005 || (statSync(join(folder, HASHES)).mode & 0o004) === 0);

const PRIVATE =
  'No other user can read its files, because of the umask of this shell: a web server may not either. Build with umask 022, or run chmod -R a+rX on the folder.';

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
