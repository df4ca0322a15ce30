import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesIn } from './hashes.ts';
import type { Plan } from './make.ts';

/** What npm installed, by name, version and hash; what it was to install, where it left no word. */
const PACKAGES = ['node_modules/.package-lock.json', 'package-lock.json'];

/**
 * Changes when anything changes by which a site is made of a story: the code, from schema to layout, the packages, the
 * version of Node, where the site will stand, and whether its files are compressed.
 */
export function stampOf({ origin, base, compress }: Pick<Plan, 'origin' | 'base' | 'compress'>): string {
  const sum = createHash('sha256').update(JSON.stringify([process.versions, origin, base, compress]));
  const add = (file: string) => sum.update(`\n${file}\n`).update(readFileSync(file));
  const code = resolve('src');
  for (const file of filesIn(code)) add(join(code, file));
  for (const file of ['astro.config.mjs', PACKAGES.find(existsSync)]) if (file) add(resolve(file));
  return sum.digest('hex');
}
