import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { CONFIG_FILE } from './astro-config.ts';
import { configInputs } from './config-inputs.ts';

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
 * The hash of what a build depends on: the options, the content and public files, the generator's code, the config with
 * what it imports and the variables that it reads, the installed packages, Node, and the names of the system's fonts.
 *
 * @param folders the story's and the public folder, absolute paths
 */
export function inputHash(options: object, folders: string[]): string {
  const config = configInputs(resolve(CONFIG_FILE), resolve('src'));
  const sum = createHash('sha256').update(JSON.stringify([process.versions, options, config.env]));
  const addFile = (file: string) => sum.update(`\n${file}\n`).update(readFileSync(file));
  for (const folder of [resolve('src'), ...folders])
    if (existsSync(folder)) linkedFilesIn(folder).forEach(addFile);
  const topLevel = ['package.json', 'tsconfig.json', LOCK_FILES.find(existsSync)];
  for (const file of topLevel) if (file !== undefined && existsSync(file)) addFile(resolve(file));
  config.files.forEach(addFile);
  for (const folder of FONT_FOLDERS)
    if (existsSync(folder))
      sum.update(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().join());
  return sum.digest('hex');
}

/**
 * The files below a folder, in one order, also those that links lead to.
 * @param ancestors the real paths of the folders that contain this one: a link to one of them is not followed
 */
function linkedFilesIn(folder: string, ancestors: string[] = []): string[] {
  const real = realpathSync(folder);
  if (ancestors.includes(real)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const found = targetOf(path);
      if (found?.isDirectory()) return linkedFilesIn(path, [...ancestors, real]);
      return found?.isFile() ? path : [];
    });
}

/** What a path leads to; undefined for a link that leads nowhere or to itself. */
function targetOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
