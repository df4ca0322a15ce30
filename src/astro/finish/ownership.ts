import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, HASHES, readHashes } from './hashes.ts';
import { isOfEdition, SERVICE_WORKER } from './service-worker.ts';
import { UsageError } from '../../core/errors.ts';

/** Files that file managers add to every folder that somebody opens. */
const OF_SYSTEM = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * A build replaces everything in its output folder, so all of it has to be from a build: the list of hashes and the
 * service worker belong to one edition, and every file is on the list.
 *
 * @param out the folder as the user wrote it
 * @throws UsageError that names what is in the way
 */
export function refuseToReplace(target: string, out: string): void {
  if (!existsSync(target) || readdirSync(target).length === 0) return;
  const listed = editionIn(target);
  if (listed === undefined)
    throw new UsageError(
      `${out} holds files, but no site that was built here, and a build would replace them all. Move them away, or choose another folder with --out.`,
    );
  const others = filesIn(target).filter(
    (path) => path !== HASHES && !listed.has(path) && !OF_SYSTEM.test(path),
  );
  if (others.length === 0) return;
  const [names, more] = [others.slice(0, 3).join(', '), others.length - 3];
  throw new UsageError(
    `${out} holds a built site and files that no build wrote, which a build would delete: ${names}${more > 0 ? ` and ${more} more` : ''}. Move them away, or choose another folder with --out.`,
  );
}

/** The files of the site in a folder; undefined if a build did not write its list and its service worker. */
function editionIn(folder: string): Map<string, string> | undefined {
  const [list, worker] = [HASHES, SERVICE_WORKER].map((name) => join(folder, name)) as [string, string];
  if (!existsSync(list) || !existsSync(worker)) return undefined;
  const listed = readHashes(readFileSync(list, 'utf8'));
  return listed && isOfEdition(readFileSync(worker, 'utf8'), listed) ? listed : undefined;
}
