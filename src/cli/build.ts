import { buildSite } from '../build/build.ts';
import { UsageError } from '../core/errors.ts';
import { BASE, CONFIGURED_STORY, originOf, OUT, QUIET, SITE } from './arguments.ts';
import { defineCommand, printError, runIfMain } from './run.ts';

export const build = defineCommand({
  name: 'build',
  about: 'Checks and builds the story, and replaces the previous build only if everything worked.',
  options: {
    story: CONFIGURED_STORY,
    out: OUT,
    site: SITE,
    base: { value: BASE.value, about: BASE.about },
    compress: { about: 'Also writes a .br and a .gz copy of each text file.' },
    quiet: QUIET,
  },
  async run({ story, out, site, base, compress, quiet }) {
    if (base !== undefined && !base.startsWith('/'))
      throw new UsageError(`--base takes a path that starts with /, not ${base}.`);
    const given = { ...(story === undefined ? {} : { story }), ...(compress ? { compress } : {}) };
    const options = { ...given, out, site: originOf(site), base };
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
