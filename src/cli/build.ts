import { build } from 'astro';
import { rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { located } from '../feeds/site.ts';
import { readArguments, run, UsageError } from './arguments.ts';
import { checkStory, pretty } from './check-story.ts';

/** `npm run build -- [--story DIR] [--out DIR] [--site URL] [--base PATH]`: check, build aside, swap. */
await run(async () => {
  const { story, out, site, base } = readArguments({
    story: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    site: { type: 'string' },
    base: { type: 'string', default: '/' },
  });
  if (site !== undefined && !URL.canParse(site)) {
    throw new UsageError(`--site takes a web address such as https://example.org, not ${site}.`);
  }
  if (!base.startsWith('/')) throw new UsageError(`--base takes a path that starts with /, not ${base}.`);
  const checked = await checkStory(story);
  const { failed, draft } = checked;
  (failed ? console.error : console.log)(pretty(checked));
  if (failed) {
    console.error(`Nothing was built; ${out} is as it was.`);
    return 1;
  }
  await buildAside(resolve(story), resolve(out), { base, ...(site === undefined ? {} : { site }) });
  console.log(`Built into ${out}.`);
  if (site === undefined && draft.front.publisher) {
    const { origin } = located({ origin: undefined, base }, { publisher: draft.front.publisher });
    console.log(`Without --site, its feeds, calendar and sitemap give addresses at ${origin}.`);
  }
  return 0;
});

/** Builds into a folder beside `out` and moves it there only when all of it worked. */
async function buildAside(
  story: string,
  out: string,
  config: { site?: string; base: string },
): Promise<void> {
  const aside = resolve(dirname(out), `.building-${process.pid}`);
  const before = `${aside}-before`;
  process.env['BACKGROUNDER_STORY'] = story;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await build({ ...config, outDir: aside, logLevel: 'warn' });
    await rename(out, before).catch(ignoreMissing);
    await rename(aside, out);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(before, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
