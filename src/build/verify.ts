import { HEADERS } from '../output/policy/headers-file.ts';
import { isCopy } from '../astro/finish/compress.ts';
import { HASHES, hashesOf, sha256 } from '../astro/finish/hashes.ts';

/** How many files are fetched at once. */
const AT_ONCE = 8;

/** What differs between a folder and a list of hashes, a sentence a file; nothing where they agree. */
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
 * The same for a site at an address that ends with a slash. What its host reads and does not serve is passed over:
 * `_headers`, and compressed copies, which come under the name of the file itself.
 */
export async function compareSite(root: string, listed: Map<string, string>): Promise<string[]> {
  const rest = [...listed].filter(([path]) => path !== HEADERS && !isCopy(path));
  const differences: string[] = [];
  const next = async (): Promise<void> => {
    for (let file = rest.shift(); file; file = rest.shift()) {
      const [path, hash] = file;
      const bytes = await fetchBytes(root + path.replace(/(^|\/)index\.html$/, '$1'), path === '404.html');
      if (typeof bytes === 'string') differences.push(`${path} cannot be fetched: ${bytes}.`);
      else if (sha256(bytes) !== hash) differences.push(`${path} is not what ${HASHES} says.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return differences.sort();
}

/** What an address answers, or why it does not. */
export async function fetchBytes(url: string, anyStatus = false): Promise<Uint8Array | string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    if (!answer.ok && !anyStatus) return `status ${answer.status}`;
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}
