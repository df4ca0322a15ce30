import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../core/errors.ts';
import { hold } from './lock.ts';
import { refuseToReplace } from '../astro/finish/ownership.ts';

/** A file that tells a build's folder for its work from somebody's folder of the same name. */
const MARK = 'created-by-backgrounder';

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
  const [site, scratch, previous] = ['site', 'scratch', 'previous'].map((name) => join(workshop, name)) as [
    string,
    string,
    string,
  ];
  const clear = () => {
    // The mark last: a build that is killed meanwhile leaves a folder that is known to be ours.
    for (const each of [site, scratch, previous]) rmSync(each, { recursive: true, force: true });
    rmSync(workshop, { recursive: true, force: true });
  };
  const created = mkdirSync(parent, { recursive: true });
  const release = await hold(target, onWait);
  const cleanUp = onceAtExit(() => {
    if (existsSync(join(workshop, MARK))) clear();
    if (created !== undefined) removeEmpty(parent, created);
  });
  const end = () => {
    cleanUp();
    release();
  };
  try {
    if (!isOurs(workshop))
      throw new UsageError(
        `${workshop} is where this build would work, but holds other files. Move it away.`,
      );
    if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
    clear();
    refuseToReplace(target, out);
    mkdirSync(workshop);
    writeFileSync(join(workshop, MARK), '');
    mkdirSync(scratch);
  } catch (error) {
    end();
    throw error;
  }
  // If this fails, the clean-up waits for the end of the process: Astro may still write its cache into `scratch`.
  await make(site, scratch);
  try {
    // Something may have been put there meanwhile.
    refuseToReplace(target, out);
    swap(site, target, previous);
  } finally {
    end();
  }
}

/** Whether a folder for work is missing, empty, or from a build that was killed. */
const isOurs = (workshop: string): boolean =>
  !existsSync(workshop) || readdirSync(workshop).length === 0 || existsSync(join(workshop, MARK));

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
