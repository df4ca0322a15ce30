import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Fonts are already compressed. */
const SMALL = ['.woff2', '.woff', '.png'];

/** What is served: pages by address, and folders by the start of the address. */
export interface Served {
  pages: Map<string, string>;
  /** Headers of a page, besides those of every response. */
  headers?: Map<string, Record<string, string>>;
  folders: Map<string, string>;
}

/** Serves from memory, compressed with Brotli on the first request, so that later requests wait for neither disk nor compressor. */
export async function serveCompressed({ pages, folders, headers }: Served) {
  const ready = new Map<string, { type: string; body: Buffer; packed: boolean }>();
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    let found = ready.get(path);
    if (!found) {
      const page = pages.get(path);
      const bytes = page === undefined ? await fromFolders(folders, path) : Buffer.from(page);
      if (!bytes) {
        response.writeHead(404).end();
        return;
      }
      const end = extname(path) || '.html';
      const packed = !SMALL.includes(end);
      const type = TYPES[end] ?? 'application/octet-stream';
      found = { type, body: packed ? compress(bytes) : bytes, packed };
      ready.set(path, found);
    }
    response.writeHead(200, {
      ...headers?.get(path),
      'content-type': found.type,
      'content-length': found.body.length,
      ...(found.packed ? { 'content-encoding': 'br' } : {}),
    });
    response.end(found.body);
  };
  const server = createServer(
    (request, response) => void answer(new URL(request.url ?? '/', 'http://x').pathname, response),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function fromFolders(folders: Map<string, string>, path: string): Promise<Buffer | undefined> {
  for (const [under, folder] of folders) {
    if (!path.startsWith(under)) continue;
    const file = join(folder, path.slice(under.length), path.endsWith('/') ? 'index.html' : '');
    if ((await stat(file).catch(() => undefined))?.isFile()) return readFile(file);
  }
  return undefined;
}

/** As small as a host makes it; pages of megabytes a little less, which is faster and the same for all. */
const compress = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length < 1_000_000 ? 11 : 7 },
  });
