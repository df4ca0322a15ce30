import { buildSite } from '../build/build.ts';
import { UsageError } from '../core/errors.ts';
import { originAndBase } from '../core/site.ts';
import { BASE, CONFIGURED_STORY, OUT, QUIET, SITE } from './arguments.ts';
import { defineCommand, printError, runIfMain } from './run.ts';

export const build = defineCommand({
  name: 'build',
  about: 'Checks and builds the story, and replaces the previous build only if everything worked.',
  options: {
    story: CONFIGURED_STORY,
    out: OUT,
    site: SITE,
    base: BASE,
    compress: { about: 'Also writes a .br and a .gz copy of each text file.' },
    quiet: QUIET,
  },
  async run({ story, out, site, base, compress, quiet }) {
    const place = originAndBase(site, base);
    const given = { ...(story === undefined ? {} : { story }), ...(compress ? { compress } : {}) };
    const options = { ...given, out, site: place.origin, base: place.base };
    try {
      await buildSite(options, quiet ? () => undefined : console.log);
      return 0;
    } catch (error) {
      const status = printError(error);
      if (!(error instanceof UsageError)) console.error(`Build failed; ${out} is unchanged.`);
      return status;
    }
  },
});

await runIfMain(import.meta, build);
