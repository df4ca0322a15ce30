import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { headersFile } from '../../policy/headers-file.ts';
import type { Draft } from '../../story/read/draft.ts';
import { compress } from './compress.ts';
import { examine } from './examine.ts';
import { expectedOf } from './expected.ts';
import { filesIn, HASHES, hashesOf, writeHashes } from './hashes.ts';
import { hold } from './lock.ts';
import { summaryOf } from './summary.ts';
import { writeWorker } from './worker.ts';

/** What is to be built. */
export interface Plan {
  /** The story's folder, absolute, and what was read of it. */
  story: string;
  draft: Draft;
  /** The folder to write the site to, and one that is thrown away, both absolute. */
  folder: string;
  scratch: string;
  origin: string | undefined;
  base: string;
  /** Whether to add a compressed copy of each text. */
  compress: boolean;
}

/**
 * Builds a whole site into an empty folder: the pages, then what depends on them. Nothing of an earlier build is
 * read: Astro keeps a cache in the folder that is thrown away.
 *
 * @returns what is wrong with the site, a sentence each, and what was made, in one line
 */
export async function makeSite(
  plan: Plan,
  say: (text: string) => void,
): Promise<{ problems: string[]; said: string }> {
  const { folder, origin, base } = plan;
  await writePages(plan, say);
  say('Checking pages and links …');
  const written = filesIn(folder);
  const problems = examine(folder, written, expectedOf(plan.draft), base);
  if (problems.length > 0) return { problems, said: '' };
  const https = origin?.startsWith('https:') ?? false;
  writeFileSync(join(folder, '_headers'), headersFile([...written, HASHES, 'sw.js'], { base, https }));
  if (plan.compress) await compress(folder, written);
  const hashes = writeWorker(folder, hashesOf(folder));
  writeFileSync(join(folder, HASHES), writeHashes(hashes));
  return { problems, said: summaryOf(folder, hashes) };
}

/** What pages read as `import.meta.env` comes from the shell where the shell has a word of that name. */
const META = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SITE', 'SSR'];

async function writePages(
  { story, folder, scratch, origin, base }: Plan,
  say: (text: string) => void,
): Promise<void> {
  for (const name of META) Reflect.deleteProperty(process.env, name);
  process.env['BACKGROUNDER_STORY'] = story;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // A story at fault is told so before Astro, which takes its time to load.
  const { build } = await import('astro');
  // Astro keeps what it renders from in one folder of the project, whichever folder it builds into.
  const release = await hold(resolve('.astro'), () => {
    say('Another build of this project is under way; waiting for it.');
  });
  try {
    await build({
      base,
      outDir: folder,
      cacheDir: scratch,
      vite: { cacheDir: scratch },
      logLevel: 'warn',
      ...(origin === undefined ? {} : { site: origin }),
    });
  } finally {
    release();
  }
}
