import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCopy } from '../astro/finish/compress.ts';
import { HASHES, hashesOf, readHashes, sha256 } from '../astro/finish/hashes.ts';
import { UsageError } from '../core/errors.ts';
import { HEADERS } from '../output/policy/headers-file.ts';

/** How many files are fetched at once. */
const AT_ONCE = 8;

/** The result of a comparison of a site with its list of hashes. */
interface Verification {
  /** How many files are listed. */
  files: number;
  /** A sentence for each file that differs. */
  differences: string[];
  /** SHA-256 of the list, in hexadecimal. */
  hash: string;
}

/**
 * Compares a site with the list of hashes that the build wrote.
 *
 * @param root the address of a published site, with a slash at the end; without it the folder is compared
 * @param folder a built folder; with `root`, the folder whose list is used instead of the published one
 * @throws UsageError if there is no list
 */
export async function verifySite(
  root: string | undefined,
  folder: string | undefined,
): Promise<Verification> {
  const list = folder === undefined ? await listAt(root ?? '') : listIn(folder);
  const hashes = readHashes(list);
  if (!hashes) throw new UsageError(`${folder ?? root} has no list of hashes: its ${HASHES} cannot be read.`);
  const differences =
    root === undefined ? compareFolder(folder ?? '', hashes) : await compareSite(root, hashes);
  return { files: hashes.size, differences, hash: sha256(list) };
}

function listIn(folder: string): string {
  const file = join(folder, HASHES);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new UsageError(`${folder} is not a site that was built here: it has no ${HASHES}.`);
}

async function listAt(root: string): Promise<string> {
  const bytes = await fetchBytes(root + HASHES);
  if (typeof bytes !== 'string') return new TextDecoder().decode(bytes);
  throw new UsageError(`${root}${HASHES} cannot be fetched: ${bytes}.`);
}

/** The differences between a folder and a list of hashes. */
export function compareFolder(folder: string, listed: Map<string, string>): string[] {
  const there = hashesOf(folder);
  const wrong = [...listed].flatMap(([path, hash]) => {
    const found = there.get(path);
    if (found === hash) return [];
    return [found === undefined ? `${path} is missing.` : `${path} was changed.`];
  });
  const added = [...there.keys()].filter((path) => !listed.has(path)).map((path) => `${path} was added.`);
  return [...wrong, ...added];
}

/**
 * The differences between a published site and a list of hashes. Hosts do not serve `_headers`, and serve compressed
 * copies at the address of the file itself, so both are ignored.
 */
async function compareSite(root: string, listed: Map<string, string>): Promise<string[]> {
  const rest = [...listed].filter(([path]) => path !== HEADERS && !isCopy(path));
  const differences: string[] = [];
  const next = async (): Promise<void> => {
    for (let file = rest.shift(); file; file = rest.shift()) {
      const [path, hash] = file;
      const bytes = await fetchBytes(
        root + path.replace(/(^|\/)index\.html$/, '$1'),
        path.endsWith('404.html'),
      );
      if (typeof bytes === 'string') differences.push(`${path} cannot be fetched: ${bytes}.`);
      else if (sha256(bytes) !== hash) differences.push(`${path} is not what ${HASHES} says.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return differences.sort();
}

/** The body of a response, or the reason why there is none. */
async function fetchBytes(url: string, anyStatus = false): Promise<Uint8Array | string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    if (!answer.ok && !anyStatus) return `status ${answer.status}`;
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}
