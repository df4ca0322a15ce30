import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isCopy } from '../astro/finish/compress.ts';
import { HASHES, readHashes, sha256 } from '../astro/finish/hashes.ts';
import { plural } from '../core/plural.ts';

/** A built site in one line: how many pages and other files, their size, and the hash of the list of hashes. */
export function summaryOf(folder: string): string {
  const list = readFileSync(join(folder, HASHES), 'utf8');
  const paths = [...(readHashes(list)?.keys() ?? [])];
  const pages = paths.filter((path) => path.endsWith('.html')).length;
  const copies = paths.filter(isCopy).length;
  const assets = paths.filter((path) => path.startsWith('assets/') && !isCopy(path)).length;
  const bytes = paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const counts = [
    plural(pages, 'page'),
    plural(assets, 'asset'),
    plural(paths.length - pages - assets - copies, 'other file'),
    ...(copies > 0 ? [plural(copies, 'compressed copy', 'compressed copies')] : []),
  ];
  return `${counts.join(', ')}; ${(bytes / 1e6).toFixed(1)} MB; SHA-256 ${sha256(list).slice(0, 12)}….`;
}
