import { cpSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setAstroEnv } from './astro-env.ts';
import { hold } from './lock.ts';
import type { Plan } from './make.ts';
import { writeMany } from './many.ts';
import type { Progress } from './progress.ts';

/**
 * Lets Astro write the pages and files of a story, and takes over those that are kept.
 * @param total how many pages are to be made
 */
export async function writePages(
  { storyFolder, folder, scratch, thread, origin, base }: Plan,
  progress: Progress,
  kept: ReadonlyMap<string, string>,
  total: number,
): Promise<void> {
  setAstroEnv(storyFolder);
  // A story at fault is told so before Astro, which takes its time to load.
  const { build } = await import('astro');
  // Astro keeps what it renders from in one folder of the project, whichever folder it builds into.
  const release = await hold(resolve('.astro'), () => {
    progress.step('Waiting for another build of this project');
  });
  // Astro moves files out of its own folder, which it can only within one file system.
  const own = resolve('.astro/site');
  const near = statSync(dirname(folder)).dev === statSync('.').dev;
  const outDir = near ? folder : own;
  let begun = 0;
  progress.step('Building', () => `${begun} of ${total} pages`);
  try {
    await build({
      base,
      outDir,
      cacheDir: scratch,
      vite: { cacheDir: scratch },
      logLevel: 'warn',
      integrations: [writeMany(thread, { origin, base }, kept, () => begun++)],
      ...(origin === undefined ? {} : { site: origin }),
    });
    if (!near) cpSync(own, folder, { recursive: true });
  } finally {
    if (!near) rmSync(own, { recursive: true, force: true });
    release();
  }
}
