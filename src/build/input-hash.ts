import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesIn } from '../astro/finish/hashes.ts';
import { CONFIG_FILE } from './astro-config.ts';

/** The list of installed packages, or of those to install if npm has not written it. */
const LOCK_FILES = ['node_modules/.package-lock.json', 'package-lock.json'];

/** Where the system has fonts: pictures with letters that our fonts lack are drawn with these. */
const FONT_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/Library/Fonts',
  '/System/Library/Fonts',
  'C:/Windows/Fonts',
  ...['.fonts', '.local/share/fonts', 'Library/Fonts'].map((path) => join(homedir(), path)),
];

/**
 * The hash of everything that a build depends on: the options, the content and public files, the generator's code and
 * config, the installed packages, Node, and the names of the system's fonts.
 *
 * @param folders the story's and the public folder, absolute paths
 */
export function inputHash(options: object, folders: string[]): string {
  const sum = createHash('sha256').update(JSON.stringify([process.versions, options]));
  const addFile = (file: string) => sum.update(`\n${file}\n`).update(readFileSync(file));
  for (const folder of [resolve('src'), ...folders])
    if (existsSync(folder)) for (const file of filesIn(folder)) addFile(join(folder, file));
  const topLevel = [CONFIG_FILE, 'package.json', 'tsconfig.json', LOCK_FILES.find(existsSync)];
  for (const file of topLevel) if (file !== undefined && existsSync(file)) addFile(resolve(file));
  for (const folder of FONT_FOLDERS)
    if (existsSync(folder))
      sum.update(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().join());
  return sum.digest('hex');
}
