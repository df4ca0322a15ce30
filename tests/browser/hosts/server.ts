import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** A page of another site. */
export interface HostPage {
  html: string;
  /** Its Content-Security-Policy. */
  policy?: string;
  headers?: Record<string, string>;
}

const require = createRequire(import.meta.url);

/** The published scripts with which pages size their frames. */
const SCRIPTS: Record<string, string> = {
  '/pym.js': 'pym.js/dist/pym.v1.min.js',
  '/iframe-resizer-4.js': 'iframe-resizer/js/iframeResizer.min.js',
  '/iframe-resizer-5.js': '@iframe-resizer/parent/index.umd.js',
};

/** Serves pages that embed the timeline, from another origin; `pages` may be filled later. */
export async function serveHosts(
  pages: Record<string, HostPage>,
): Promise<{ origin: string; close: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = url.replace(/[?#].*/, '');
    const script = SCRIPTS[path];
    const page = pages[path];
    if (script !== undefined)
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(readFileSync(require.resolve(script)));
    else if (page)
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          ...(page.policy === undefined ? {} : { 'content-security-policy': page.policy }),
          ...page.headers,
        })
        .end(page.html);
    else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
