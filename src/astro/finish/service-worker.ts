import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isCopy } from './compress.ts';
import { HASHES, sha256, writeHashes } from './hashes.ts';

/** The service worker, a file at the root of the site. */
export const SERVICE_WORKER = 'sw.js';

/** The size up to which the worker caches every page, about 2 MB compressed; of a larger site it caches the main pages. */
const MAX_BYTES = 12_000_000;

/**
 * Writes the service worker of this edition. It contains the hash of all other files, so any change of the site changes
 * the worker, and browsers see that there is a new edition.
 *
 * @param hashes of every other file
 * @returns the hashes, the worker's included
 */
export function writeServiceWorker(folder: string, hashes: Map<string, string>): Map<string, string> {
  const code = readFileSync(resolve(import.meta.dirname, '../../client/service-worker.js'), 'utf8');
  const named = {
    EDITION: sha256(writeHashes(hashes)),
    LIST: HASHES,
    FILES: filesToCache(folder, [...hashes.keys()]),
  };
  const head = Object.entries(named).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const worker = `${head.join('')}\n${code}`;
  writeFileSync(join(folder, SERVICE_WORKER), worker);
  const all = [...hashes, [SERVICE_WORKER, sha256(worker)] as const];
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Whether a service worker is of the edition that a list of hashes describes, which proves that a build of ours wrote
 * both.
 *
 * @param listed the hash of every file, the worker's included
 */
export function isOfEdition(worker: string, listed: Map<string, string>): boolean {
  const others = [...listed].filter(([path]) => path !== SERVICE_WORKER);
  const edition = sha256(writeHashes(new Map(others)));
  return listed.get(SERVICE_WORKER) === sha256(worker) && worker.startsWith(`const EDITION = "${edition}";`);
}

/** What readers can open offline: the pages, their assets and the data, but not what other sites embed. */
function filesToCache(folder: string, files: string[]): string[] {
  const wanted = files.filter(
    (path) =>
      !/^(embed|oembed)\//.test(path) &&
      (path.startsWith('assets/')
        ? !isCopy(path)
        : /\.html$|^favicon\.svg$|^(?!feed\.)[^.]+\.(json|csv)$/.test(path)),
  );
  const bytes = wanted.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return bytes <= MAX_BYTES ? wanted : wanted.filter((path) => path.split('/').length <= 2);
}
