import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { HEADERS, headersFile } from '../../output/policy/headers-file.ts';
import { UserError } from '../../core/errors.ts';
import type { Site } from '../../core/site.ts';
import { compress } from './compress.ts';
import { filesIn, HASHES, hashesOf, writeHashes } from './hashes.ts';
import { inlineCss } from './inline-css.ts';
import { inspect } from './inspect.ts';
import { SERVICE_WORKER, writeServiceWorker } from './service-worker.ts';

/** A built site has broken links or inline code: an error in the generator, or in a file of `public/`. */
class BrokenSiteError extends UserError {
  override name = 'BrokenSiteError';
  readonly code = 'ERR_BROKEN_SITE';
  readonly exitStatus = 1;
}

/**
 * Completes a site when Astro has written its pages: inlines the style sheet where readers arrive, checks pages and
 * links, and writes `_headers`, the service worker and the hashes of all files.
 *
 * @throws BrokenSiteError with a line for each broken link and each inline script or style
 */
export async function finish(folder: string, site: Site, withCopies: boolean): Promise<void> {
  const files = filesIn(folder);
  const styleSheet = inlineCss(folder, site, files);
  // Between the steps, which block, signals get their turn.
  await setImmediate();
  const problems = inspect(folder, site, files);
  if (problems.length > 0) throw new BrokenSiteError(problems.join('\n'));
  const headers = headersFile([...files, HASHES, SERVICE_WORKER], site, styleSheet);
  writeFileSync(join(folder, HEADERS), headers);
  await setImmediate();
  const copies = withCopies ? await compress(folder, files) : [];
  const hashes = writeServiceWorker(folder, hashesOf(folder, [...files, HEADERS, ...copies].sort()));
  writeFileSync(join(folder, HASHES), writeHashes(hashes));
  await setImmediate();
}
