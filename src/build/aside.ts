import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../core/errors.ts';
import { HASHES } from './hashes.ts';
import { hold } from './lock.ts';

/**
 * Makes a site in a folder beside `out` and puts it there in one move, only if `make` returns true: whatever fails
 * before, `out` is as it was. One build of a folder runs at a time; the next one waits. What a killed build left
 * behind is put right first.
 *
 * @param say is told if the build has to wait
 * @param make is given an empty folder to write the site to, one for whatever else it needs, the one where the site
 * will stand, and whom to tell what ends a thread that writes there: it is called before the folder is swept
 * @returns whether the site was swapped in
 * @throws UsageError if `out` holds something that is not a site built here
 */
export async function makeAside(
  out: string,
  say: (text: string) => void,
  make: (
    site: string,
    scratch: string,
    target: string,
    beforeSweep: (stop: () => void) => void,
  ) => Promise<boolean>,
): Promise<boolean> {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const parent = dirname(target);
  const workshop = join(parent, `.building-${basename(target)}`);
  const [site, scratch, before] = ['site', 'scratch', 'before'].map((name) => join(workshop, name)) as [
    string,
    string,
    string,
  ];
  const made = mkdirSync(parent, { recursive: true });
  const release = await hold(target, () => {
    say(`Another build is writing ${out}; waiting for it.`);
  });
  let stop: (() => void) | undefined;
  const sweep = () => {
    stop?.();
    rmSync(workshop, { recursive: true, force: true });
  };
  const clean = onEnd(sweep);
  try {
    if (existsSync(before) && !existsSync(target)) renameSync(before, target);
    sweep();
    refuseToReplace(target, out);
    mkdirSync(scratch, { recursive: true });
    const beforeSweep = (how: () => void) => {
      stop = how;
    };
    if (!(await make(site, scratch, target, beforeSweep))) return false;
    swap(site, target, before);
    return true;
  } finally {
    clean();
    if (made !== undefined) removeEmpty(parent, made);
    release();
  }
}

/** Two renames with nothing between them. A build killed there leaves the old site in `before`, and the next puts it back. */
function swap(site: string, target: string, before: string): void {
  const old = existsSync(target);
  if (old) renameSync(target, before);
  try {
    renameSync(site, target);
  } catch (error) {
    if (old) renameSync(before, target);
    throw error;
  }
}

/** Building replaces a folder whole, so it has to be one of ours. */
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
 * Runs a function once: when it is called, or when the process ends by a signal or by itself. After it the signal ends
 * the process as if nobody had listened: `process.exit` first waits for V8's own threads, and one of these that waits
 * for the main thread to collect garbage holds it for ever.
 */
function onEnd(sweep: () => void): () => void {
  const quit = (signal: NodeJS.Signals) => {
    sweep();
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  process.on('exit', sweep);
  for (const signal of SIGNALS) process.on(signal, quit);
  return () => {
    process.off('exit', sweep);
    for (const signal of SIGNALS) process.off(signal, quit);
    sweep();
  };
}

/** Takes away folders that were made for nothing, from the lowest up to the first that was made. */
function removeEmpty(lowest: string, first: string): void {
  for (let folder = lowest; folder.startsWith(first); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
