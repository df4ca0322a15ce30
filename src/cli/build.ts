import { buildSite } from '../build/build.ts';
import { systemError } from '../build/system-error.ts';
import { UsageError } from '../core/errors.ts';
import { originOf, readArguments } from '../tools/arguments.ts';
import { run } from './run.ts';

/**
 * `npm run build -- [--story DIR] [--out DIR] [--site URL] [--base PATH] [--compress] [--quiet]`: runs `astro build` and
 * swaps the result into the output folder, which stays as it is if anything fails.
 */
await run(async () => {
  const { story, out, site, base, compress, quiet } = readArguments({
    story: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    site: { type: 'string' },
    base: { type: 'string' },
    compress: { type: 'boolean' },
    quiet: { type: 'boolean', default: false },
  });
  if (base !== undefined && !base.startsWith('/'))
    throw new UsageError(`--base takes a path that starts with /, not ${base}.`);
  const origin = originOf(site);
  try {
    await buildSite(
      {
        out,
        ...(story === undefined ? {} : { story }),
        ...(origin === undefined ? {} : { site: origin }),
        ...(base === undefined ? {} : { base }),
        ...(compress === undefined ? {} : { compress }),
      },
      quiet ? () => undefined : console.log,
    );
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    console.error(messageOf(error));
    console.error(`Build failed; ${out} is unchanged.`);
    return 1;
  }
});

/** What the user reads: of content and system errors a sentence, of any other error everything. */
function messageOf(error: unknown): unknown {
  for (let each = error; each instanceof Error; each = each.cause)
    if (each.name === 'ContentError' || each.name === 'BrokenSiteError') return each.message;
  return systemError(error)?.message ?? error;
}
