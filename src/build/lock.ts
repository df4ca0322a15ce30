import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../astro/finish/hashes.ts';

/**
 * Waits until nobody else of this machine holds a folder, and holds it until the function that is returned is called
 * or the process ends. It is a socket, not a file, because the system closes a socket even of a process that was
 * killed, so that the folder is free again.
 */
export async function hold(folder: string, onWait: () => void): Promise<() => void> {
  const name = `backgrounder-${sha256(folder).slice(0, 32)}`;
  const address = addressOf(name);
  for (let waited = false; ; waited = true) {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => waiting.add(socket.unref().on('error', () => socket.destroy())));
    const taken = await new Promise<boolean>((done, fail) => {
      server.once('listening', () => done(false));
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? done(true) : fail(error),
      );
      server.listen({ path: address });
    });
    if (!taken) {
      server.unref();
      return () => {
        server.close();
        for (const socket of waiting) socket.destroy();
      };
    }
    if (!waited) onWait();
    await released(address);
  }
}

/** Linux and Windows have names that are no files; elsewhere it is a file, which outlives a killed process. */
function addressOf(name: string): string {
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Resolves when the process that listens at an address lets go of it; a file that nobody listens at is taken away. */
const released = (address: string): Promise<void> =>
  new Promise((done) => {
    const holder = connect({ path: address });
    holder.once('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED' && address.startsWith(tmpdir())) rmSync(address, { force: true });
      setTimeout(done, 50);
    });
    holder.once('close', () => done());
    holder.resume();
  });
