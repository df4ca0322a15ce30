import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteHandler } from '../../src/tools/server/static-site.ts';

/**
 * Serves a built site on a free port of this machine. A page that is asked for with `?framed` may be framed, which is
 * how an engine without a switch for scripts reads it.
 */
export async function serveSite(folder: string, base = ''): Promise<{ origin: string; close: () => void }> {
  const handler = siteHandler(folder, base);
  const server = createServer((request, response) => {
    if (request.url?.endsWith('?framed')) {
      const set = response.setHeader.bind(response);
      response.setHeader = (name, value) =>
        name === 'Content-Security-Policy' ? response : set(name, value);
    }
    handler(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
