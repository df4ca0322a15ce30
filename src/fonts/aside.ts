import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Cuts faces as `cutFonts` does, in a thread of its own: it takes a second, in which a build has other things to do. */
export async function cutAside(letters: string, folder: string): Promise<void> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { letters, folder } });
  await once(thread, 'exit');
}
