import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteHandler } from '../../src/cli/static-site.ts';

/** Serves a built site on a free port of this machine. */
export async function serveSite(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer(siteHandler(folder));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
