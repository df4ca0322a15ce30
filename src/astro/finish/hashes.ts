import { hash as digest } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file with the hash of every other file of a site; `sha256sum -c sha256sums.txt` reads it too. */
export const HASHES = 'sha256sums.txt';

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string => digest('sha256', bytes);

/** The file of the page at an address. */
export const fileAt = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

/** The paths of all files below a folder, with forward slashes, sorted by code unit. */
export const filesIn = (folder: string): string[] => below(folder, '').sort();

/** Node's own recursive listing calls stat for each file again. */
const below = (folder: string, start: string): string[] =>
  readdirSync(join(folder, start), { withFileTypes: true }).flatMap((file) =>
    file.isDirectory() ? below(folder, `${start}${file.name}/`) : start + file.name,
  );

/** The hash of each file of a built site, except the list of hashes itself. */
export const hashesOf = (folder: string, files = filesIn(folder)): Map<string, string> =>
  new Map(
    files.filter((path) => path !== HASHES).map((path) => [path, sha256(readFileSync(join(folder, path)))]),
  );

/** The list as `sha256sum` writes it: for each file a line with the hash, two spaces and the path. */
export const writeHashes = (hashes: Map<string, string>): string =>
  [...hashes].map(([path, hash]) => `${hash}  ${path}\n`).join('');

/** Reads such a list; undefined if the text is not one. */
export function readHashes(text: string): Map<string, string> | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const hashes = new Map<string, string>();
  for (const line of lines) {
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) return undefined;
    hashes.set(path, hash);
  }
  return hashes.size > 0 ? hashes : undefined;
}
