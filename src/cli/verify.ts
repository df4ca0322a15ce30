import { HASHES } from '../astro/finish/hashes.ts';
import { verifySite } from '../build/verify.ts';
import { siteAt } from '../core/site.ts';
import { OUT, QUIET, SITE } from './arguments.ts';
import { defineCommand, runIfMain } from './run.ts';

export const verify = defineCommand({
  name: 'verify',
  about:
    'Compares the files of a built folder, or of a published site, with the hashes that the build wrote.',
  options: {
    out: { value: OUT.value, about: `${OUT.about} Default, without --site: ${OUT.default}` },
    site: {
      value: SITE.value,
      about: 'The address of a published site. With --out, it is compared with the hashes of that folder.',
    },
    quiet: QUIET,
  },
  async run({ out, site, quiet }) {
    const root = site && siteAt(site, undefined).url('/');
    const folder = out ?? (root === undefined ? OUT.default : undefined);
    const { files, differences, hash } = await verifySite(root, folder);
    const where = root ?? folder;
    for (const difference of differences) console.error(difference);
    if (differences.length > 0) {
      console.error(`\n${differences.length} of ${files} files of ${where} differ from ${HASHES}.`);
      return 1;
    }
    if (!quiet) console.log(`${where}: ${files} files, all as they were built; SHA-256 ${hash}.`);
    return 0;
  },
});

await runIfMain(import.meta, verify);
