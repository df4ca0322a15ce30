import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { createSite } from '../../core/site.ts';
import { commonHeaders, headersOf, kindOf } from '../../output/policy/policy.ts';
import { isText, TYPES } from '../../output/policy/types.ts';

/** Serves a built site under a path as a static host would, with the headers that the policy asks of it. */
export function siteHandler(folder: string, base = '/'): RequestListener {
  const root = resolve(folder);
  const before = createSite({ base }).base;
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === before) response.writeHead(308, { location: `${path}/` }).end();
    else if (!path.startsWith(`${before}/`)) response.writeHead(404).end('Not found');
    else void respond(root, path.slice(before.length), request.headers['if-none-match'], response, before);
  };
}

async function respond(
  root: string,
  path: string,
  known: string | undefined,
  response: ServerResponse,
  before: string,
): Promise<void> {
  const inside = normalize(safeDecode(path)).replace(/^([/\\]|\.\.)+/, '');
  const wanted = join(root, inside);
  const kind = await stat(wanted).catch(() => undefined);
  if (kind?.isDirectory() && !path.endsWith('/')) {
    response.writeHead(308, { location: `${before}${path}/` }).end();
    return;
  }
  const file = kind?.isDirectory() ? join(wanted, 'index.html') : wanted;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    send(response, 404, join(root, '404.html'), '/404.html');
    return;
  }
  const tag = `"${found.mtimeMs.toString(36)}-${found.size.toString(36)}"`;
  response.setHeader('ETag', tag);
  if (known === tag) response.writeHead(304).end();
  else send(response, 200, file, `/${inside}`);
}

function send(response: ServerResponse, status: number, file: string, path: string): void {
  const origin = URL.parse(`http://${response.req.headers.host}`)?.origin;
  for (const [name, value] of [...commonHeaders(origin), ...headersOf(kindOf(path), origin)])
    response.setHeader(name, value);
  const extension = extname(file).slice(1);
  const type = TYPES[extension] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': isText(extension) ? `${type}; charset=utf-8` : type });
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
