import { Worker } from 'node:worker_threads';
import type { Expected } from './examine.ts';
import type { Left } from './kept.ts';

/** What a thread does, by name. */
export interface Jobs {
  left: (stamp: string) => Left | undefined;
  cutFonts: (letters: string) => Promise<string>;
  takeOver: (files: string[]) => void;
  write: (files: Written[]) => void;
  restart: () => void;
  examine: (expected: Expected) => Examined;
}

interface Written {
  file: string;
  bytes: ArrayBuffer;
}

/** What is known of the files that were written. */
interface Examined {
  /** What is wrong with the site, a sentence each. */
  problems: string[];
  /** The hashes of what was written. */
  hashes: Map<string, string>;
}

/** Where a thread works: the folder of the new site, one that is thrown away, the site before, and the new one's base. */
export interface Place {
  folder: string;
  scratch: string;
  target: string;
  base: string;
}

/** Whether the thread is at work; once it is shut, it does nothing more. */
export const FREE = 0;
export const BUSY = 1;
const SHUT = 2;

/** Bytes that are handed over together, and bytes that may wait, so that drawing does not fill the memory. */
const TOGETHER = 500_000;
const MOST = 32_000_000;

/** Milliseconds of a turn, and turns, that a thread is given to end what it is at. */
const TURN = 100;
const TURNS = 100;

/** A second thread, which does for the files of a site what can be done while pages are drawn. */
export interface Thread {
  /** What of the site before is as its build left it. */
  left: Promise<Left | undefined>;
  /** Cuts the faces to some letters, into a folder. */
  cutFonts: (letters: string) => Promise<string>;
  /** Takes over files of the site before. */
  takeOver: (files: Iterable<string>) => Promise<void>;
  /** Writes a file of the site, and takes its bytes; waits where much has to be written first. */
  write: (file: string, bytes: ArrayBuffer) => Promise<void>;
  /** Waits until everything stands there. */
  written: () => Promise<void>;
  /** Forgets what was written. */
  restart: () => Promise<void>;
  /** Examines the site. */
  examine: (expected: Expected) => Promise<Examined>;
  /** Ends it; returns when the job that it is at is done. */
  stop: () => void;
  close: () => Promise<void>;
}

/**
 * Opens a second thread, which does its jobs in the order in which they are given. Where one fails, with the error of
 * the system, so does each after it.
 *
 * @param stamp under which the site before is to have been built
 */
export function openThread(place: Place, stamp: string): Thread {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('thread-jobs.ts', import.meta.url), { workerData: { ...place, gate } });
  const waiting: { done: (result: unknown) => void; fail: (error: unknown) => void }[] = [];
  let failure: unknown;
  worker.on('message', (result: unknown) => waiting.shift()?.done(result));
  worker.on('error', (error) => {
    failure = error;
    for (const { fail } of waiting.splice(0)) fail(error);
  });

  function post<Job extends keyof Jobs>(
    job: Job,
    args: Parameters<Jobs[Job]>,
    give: ArrayBuffer[] = [],
  ): Promise<Awaited<ReturnType<Jobs[Job]>>> {
    const answer = new Promise<unknown>((done, fail) => {
      if (failure !== undefined) return fail(failure);
      waiting.push({ done, fail });
      worker.postMessage({ job, args }, give);
    });
    // Of a job that nobody waits for, the next one tells.
    answer.catch(() => undefined);
    return answer as Promise<Awaited<ReturnType<Jobs[Job]>>>;
  }

  let together: Written[] = [];
  let [bytesTogether, bytesWaiting] = [0, 0];

  async function writeTogether(): Promise<void> {
    const [files, size] = [together, bytesTogether];
    [together, bytesTogether] = [[], 0];
    const bytes = files.map((file) => file.bytes);
    await post('write', [files], bytes);
    bytesWaiting -= size;
  }

  async function write(file: string, bytes: ArrayBuffer): Promise<void> {
    together.push({ file, bytes });
    bytesTogether += bytes.byteLength;
    bytesWaiting += bytes.byteLength;
    if (bytesTogether < TOGETHER) return;
    const written = writeTogether();
    written.catch(() => undefined);
    if (bytesWaiting > MOST || failure !== undefined) await written;
  }

  function stop(): void {
    for (let turn = 0; turn < TURNS && Atomics.compareExchange(gate, 0, FREE, SHUT) === BUSY; turn++)
      Atomics.wait(gate, 0, BUSY, TURN);
  }

  return {
    left: post('left', [stamp]),
    cutFonts: (letters) => post('cutFonts', [letters]),
    takeOver: (files) => post('takeOver', [[...files]]),
    write,
    written: writeTogether,
    restart: () => post('restart', []),
    examine: (expected) => post('examine', [expected]),
    stop,
    async close() {
      stop();
      await worker.terminate();
    },
  };
}
