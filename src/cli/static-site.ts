import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves a built site as a static host would: folders have an index, the rest is its 404 page. */
export function siteHandler(folder: string): RequestListener {
  const root = resolve(folder);
  return (request, response) => {
    void respond(root, new URL(request.url ?? '/', 'http://localhost').pathname, response);
  };
}

async function respond(root: string, path: string, response: ServerResponse): Promise<void> {
  const inside = normalize(safeDecode(path)).replace(/^([/\\]|\.\.)+/, '');
  const wanted = join(root, inside);
  const kind = await stat(wanted).catch(() => undefined);
  if (kind?.isDirectory() && !path.endsWith('/')) {
    response.writeHead(308, { location: `${path}/` }).end();
    return;
  }
  const file = kind?.isDirectory() ? join(wanted, 'index.html') : wanted;
  const found = await stat(file).catch(() => undefined);
  send(response, found?.isFile() ? 200 : 404, found?.isFile() ? file : join(root, '404.html'));
}

function send(response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file)
    .on('error', () => response.end('Not found'))
    .pipe(response);
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
