import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** Copies what builds a site into a folder: the generator, without a story and without its packages. */
export function copyProject(folder: string): void {
  for (const path of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path, join(folder, path), { recursive: true });
}
