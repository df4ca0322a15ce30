import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isCopy } from './compress.ts';
import { HASHES, sha256, writeHashes } from './hashes.ts';

/** The file of a site that is its service worker. */
export const WORKER = 'sw.js';

/** Up to here a reader is given every page to keep, some two megabytes over the wire; beyond, the main ones. */
const MOST_BYTES = 12_000_000;

/**
 * Writes the service worker of this edition, `sw.js`. Whatever changes in the site changes the worker, and so tells
 * browsers that there is another edition.
 *
 * @param hashes of every other file
 * @returns the hashes with the worker's
 */
export function writeWorker(folder: string, hashes: Map<string, string>): Map<string, string> {
  const code = readFileSync(resolve(import.meta.dirname, '../client/service-worker.js'), 'utf8');
  const named = {
    EDITION: sha256(writeHashes(hashes)),
    LIST: HASHES,
    FILES: kept(folder, [...hashes.keys()]),
  };
  const head = Object.entries(named).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const worker = `${head.join('')}\n${code}`;
  writeFileSync(join(folder, WORKER), worker);
  const all = [...hashes, [WORKER, sha256(worker)] as const];
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a reader has without a network: the pages, what they load, and the data; not what is for other sites. */
function kept(folder: string, files: string[]): string[] {
  const wanted = files.filter(
    (path) =>
      !/^(embed|oembed)\//.test(path) &&
      (path.startsWith('assets/')
        ? !isCopy(path)
        : /\.html$|^favicon\.svg$|^(?!feed\.)[^.]+\.(json|csv)$/.test(path)),
  );
  const bytes = wanted.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return bytes <= MOST_BYTES ? wanted : wanted.filter((path) => path.split('/').length <= 2);
}
