import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Site } from '../core/site.ts';
import { filesIn, sha256 } from './hashes.ts';

/** What npm installed, by name, version and hash; what it was to install, where it left no word. */
const PACKAGES = ['node_modules/.package-lock.json', 'package-lock.json'];

/** Changes with all by which a site is made of a story: the code, where the site will stand, whether it is compressed. */
export const stampOf = (
  code: string,
  { origin, base }: Pick<Site, 'origin' | 'base'>,
  compress: boolean,
): string => sha256(JSON.stringify([code, origin, base, compress]));

/** Changes when anything changes by which a story is read: the code, from schema to layout, the packages, and Node. */
export function codeStamp(): string {
  const sum = createHash('sha256').update(JSON.stringify(process.versions));
  const add = (file: string) => sum.update(`\n${file}\n`).update(readFileSync(file));
  const code = resolve('src');
  for (const file of filesIn(code)) add(join(code, file));
  for (const file of ['astro.config.mjs', PACKAGES.find(existsSync)]) if (file) add(resolve(file));
  return sum.digest('hex');
}
