import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../core/errors.ts';
import { HASHES } from '../astro/finish/hashes.ts';
import { hold } from './lock.ts';

/**
 * Builds a site in a folder beside `out` and swaps it into its place when `make` is done: whatever fails before, `out` is
 * unchanged. One build of a folder runs at a time; the next one waits. What a killed build left is put right first.
 *
 * @param onWait is called if the build has to wait
 * @param make receives an empty folder for the site, and one for temporary files
 * @throws UsageError if `out` holds something that is not a site built here, and whatever `make` throws
 */
export async function buildAtomically(
  out: string,
  onWait: () => void,
  make: (site: string, scratch: string) => Promise<void>,
): Promise<void> {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const parent = dirname(target);
  const workshop = join(parent, `.building-${basename(target)}`);
  const [site, scratch, previous] = [
    join(workshop, 'site'),
    join(workshop, 'scratch'),
    join(workshop, 'previous'),
  ];
  const created = mkdirSync(parent, { recursive: true });
  const release = await hold(target, onWait);
  const cleanUp = onceAtExit(() => {
    rmSync(workshop, { recursive: true, force: true });
    if (created !== undefined) removeEmpty(parent, created);
  });
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
  rmSync(workshop, { recursive: true, force: true });
  refuseToReplace(target, out);
  mkdirSync(scratch, { recursive: true });
  // If this fails, the clean-up waits for the end of the process: Astro may still write its cache into `scratch`.
  await make(site, scratch);
  swap(site, target, previous);
  cleanUp();
  release();
}

/** Two renames. If the build is killed between them, the next one moves the previous site back. */
function swap(site: string, target: string, previous: string): void {
  const old = existsSync(target);
  if (old) renameSync(target, previous);
  try {
    renameSync(site, target);
  } catch (error) {
    if (old) renameSync(previous, target);
    throw error;
  }
}

/** A build replaces everything in the folder, so the folder has to be one of ours. */
function refuseToReplace(target: string, out: string): void {
  if (!existsSync(target)) return;
  const inside = readdirSync(target);
  if (inside.length === 0 || inside.includes(HASHES)) return;
  throw new UsageError(
    `${out} holds files, but no site that was built here (it has no ${HASHES}), and a build would replace them all. Move them away, or choose another folder with --out.`,
  );
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a function once: when the returned function is called, or when the process ends, by a signal too. The signal
 * then ends the process as if there were no handler: `process.exit` could wait forever for V8's own threads.
 */
function onceAtExit(cleanUp: () => void): () => void {
  const quit = (signal: NodeJS.Signals) => {
    cleanUp();
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  process.on('exit', cleanUp);
  for (const signal of SIGNALS) process.on(signal, quit);
  return () => {
    process.off('exit', cleanUp);
    for (const signal of SIGNALS) process.off(signal, quit);
    cleanUp();
  };
}

/** Removes folders that were created for nothing, from the lowest up to the first that was created. */
function removeEmpty(lowest: string, first: string): void {
  for (let folder = lowest; folder.startsWith(first); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
