import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isCopy } from './compress.ts';
import { sha256, writeHashes } from './hashes.ts';
import { assetsIn } from './kept.ts';

/** What was built, in one line: how many pages and other files, how many of them kept, how large, and the hash of it all. */
export function summaryOf(
  folder: string,
  hashes: Map<string, string>,
  kept: ReadonlyMap<string, string>,
): string {
  const paths = [...hashes.keys()];
  const pages = paths.filter((path) => path.endsWith('.html')).length;
  const assets = assetsIn(paths).length;
  const compressed = paths.filter(isCopy).length;
  const bytes = paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const before = [...kept.keys()].filter((path) => path.endsWith('.html')).length;
  const counts = [
    before > 0 ? `${pages} pages (${before} as they were)` : `${pages} pages`,
    `${assets} assets`,
    `${paths.length - pages - assets - compressed} other files`,
    ...(compressed > 0 ? [`${compressed} compressed copies`] : []),
  ];
  const hash = sha256(writeHashes(hashes)).slice(0, 12);
  return `${counts.join(', ')}; ${(bytes / 1e6).toFixed(1)} MB; SHA-256 ${hash}….`;
}
