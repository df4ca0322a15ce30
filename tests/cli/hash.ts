import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One hash of every path and byte below a folder. */
export function hash(of: string): string {
  const sum = createHash('sha256');
  for (const path of readdirSync(of, { recursive: true, encoding: 'utf8' }).sort()) {
    sum.update(path);
    if (lstatSync(join(of, path)).isFile()) sum.update(readFileSync(join(of, path)));
  }
  return sum.digest('hex');
}
