import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSite } from '../core/site.ts';
import { UsageError } from '../core/errors.ts';
import { readArguments, originOf } from '../tools/arguments.ts';
import { run } from './run.ts';
import { compareFolder, compareSite, fetchBytes } from '../build/verify.ts';
import { HASHES, readHashes, sha256 } from '../astro/finish/hashes.ts';

/**
 * `npm run verify -- [--out DIR] [--site URL] [--quiet]`: compares a built folder, or the site at an address, file by
 * file with the list of hashes that the build wrote. With both it compares the address with the folder's list.
 */
await run(async () => {
  const { out, site, quiet } = readArguments({
    out: { type: 'string' },
    site: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  });
  const origin = originOf(site);
  const root = site && createSite({ origin, base: new URL(site).pathname }).url('/');
  const folder = out ?? (root === undefined ? 'dist' : undefined);
  const list = folder === undefined ? await listAt(root ?? '') : listIn(folder);
  const hashes = readHashes(list);
  if (!hashes) throw new UsageError(`${folder ?? root} has no list of hashes: its ${HASHES} cannot be read.`);
  const differences =
    root === undefined ? compareFolder(folder ?? '', hashes) : await compareSite(root, hashes);
  for (const difference of differences) console.error(difference);
  const where = root ?? folder;
  if (differences.length > 0) {
    console.error(`\n${differences.length} of ${hashes.size} files of ${where} differ from ${HASHES}.`);
    return 1;
  }
  if (!quiet) console.log(`${where}: ${hashes.size} files, each as it was built; SHA-256 ${sha256(list)}.`);
  return 0;
});

function listIn(folder: string): string {
  const file = join(folder, HASHES);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new UsageError(`${folder} is no site that was built here: it has no ${HASHES}.`);
}

async function listAt(root: string): Promise<string> {
  const bytes = await fetchBytes(root + HASHES);
  if (typeof bytes !== 'string') return new TextDecoder().decode(bytes);
  throw new UsageError(`${root}${HASHES} cannot be fetched: ${bytes}.`);
}
