import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { cutFonts } from '../astro/fonts/cut.ts';
import { examination } from './examine.ts';
import { sha256 } from './hashes.ts';
import { leftOf, takeOver } from './kept.ts';
import { BUSY, FREE, type Jobs, type Place } from './thread.ts';

const { folder, scratch, target, base, gate } = workerData as Place & { gate: Int32Array };

let pages = examination(folder, base);
let hashes = new Map<string, string>();

const jobs: Jobs = {
  left: (stamp) => leftOf(target, stamp),
  cutFonts: (letters) => cutFonts(letters, join(scratch, 'fonts')),
  takeOver: (files) => takeOver(files, target, folder),
  write(files) {
    for (const { file, bytes: given } of files) {
      const bytes = Buffer.from(given);
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), bytes);
      hashes.set(file, sha256(bytes));
      if (file.endsWith('.html')) pages.read(file, bytes.toString());
    }
  },
  restart() {
    pages = examination(folder, base);
    hashes = new Map();
  },
  examine: (expected) => ({ problems: pages.problems(expected), hashes }),
};

/** A job as it is posted. */
interface Posted {
  job: keyof Jobs;
  args: never[];
}

let last = Promise.resolve();
parentPort?.on('message', (posted: Posted) => {
  last = last.then(() => perform(posted));
});

/** Does a job and answers, unless the thread was shut; what the job throws ends the thread. */
async function perform({ job, args }: Posted): Promise<void> {
  if (Atomics.compareExchange(gate, 0, FREE, BUSY) !== FREE) return;
  try {
    parentPort?.postMessage(await (jobs[job] as (...args: never[]) => unknown)(...args));
  } finally {
    Atomics.store(gate, 0, FREE);
    Atomics.notify(gate, 0);
  }
}
