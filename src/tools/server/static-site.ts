import { readFile, stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import sirv from 'sirv';
import { createSite } from '../../core/site.ts';
import { HEADERS } from '../../output/policy/headers-file.ts';
import { allowedStyle } from '../../output/policy/inline-style.ts';
import { commonHeaders, headersOf, kindOf } from '../../output/policy/policy.ts';
import { isText, TYPES } from '../../output/policy/types.ts';

/**
 * Serves a built site on this machine.
 * @param port where to listen; if it is in use, the next free one of twenty is taken
 * @returns the server and the address of the site
 */
export async function serveFolder(
  folder: string,
  base: string,
  port: number,
): Promise<{ server: Server; url: string }> {
  const server = createServer(siteHandler(folder, base));
  await new Promise<void>((done, fail) => {
    let next = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && next < port + 20) server.listen(++next, '127.0.0.1');
      else fail(error);
    });
    server.on('listening', done);
    server.listen(next, '127.0.0.1');
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, url: createSite({ origin, base }).url('/') };
}

/**
 * Answers requests for a built site as a static host does, with the headers of our policy. `sirv` sends the files, with
 * ETags, ranges and precompressed copies; this adds folders, the 404 page and the headers.
 */
export function siteHandler(folder: string, base = '/'): RequestListener {
  const root = resolve(folder);
  const site = createSite({ base });
  // In its `dev` mode sirv looks for each file when it is requested, so a new build is served without a restart.
  const sendFile = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const path = pathOf(request.url ?? '');
    if (path === site.base) return redirect(response, site.path('/'));
    if (!path?.startsWith(site.path('/'))) return sendNotFound(response, root, '/');
    const inside = path.slice(site.base.length);
    const found = await fileAt(root, inside);
    if (found === 'folder') return redirect(response, `${path}/`);
    if (found === undefined) return sendNotFound(response, root, inside);
    const front = kindOf(found) === 'front' ? await readFile(join(root, found), 'utf8') : '';
    setHeaders(response, found, allowedStyle(front));
    if (!isSimpleRange(request)) delete request.headers.range;
    // The file may disappear after sirv has found it, and sirv does not handle that error.
    response.on('pipe', (file) => file.on('error', () => response.destroy()));
    request.url = encodeURI(found);
    sendFile(request, response, () => sendNotFound(response, root, inside));
  }

  return (request, response) => void respond(request, response).catch(() => response.destroy());
}

/** The decoded path of a request, without empty, `.` and `..` segments; undefined if it is malformed. */
function pathOf(url: string): string | undefined {
  const path = url.replace(/^\/+/, '/');
  const parsed = URL.parse(path.startsWith('/') ? `http://localhost${path}` : path);
  try {
    return parsed ? decodeURIComponent(parsed.pathname).replace(/[/\\]+/g, '/') : undefined;
  } catch {
    return undefined;
  }
}

/** The file of a site at a path from its root, `folder` if only a slash is missing, undefined if there is none. */
async function fileAt(root: string, path: string): Promise<string | undefined> {
  // An encoded slash can leave `..` in a path.
  if (path.includes('\0') || path.split('/').includes('..') || path === `/${HEADERS}`) return undefined;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const found = await stat(join(root, file)).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? file : undefined;
}

const redirect = (response: ServerResponse, location: string): void =>
  void response.writeHead(308, { Location: encodeURI(location) }).end();

/** A missing frame has a page of its own, which hosts may frame. */
async function sendNotFound(response: ServerResponse, root: string, path: string): Promise<void> {
  const file = path.startsWith('/embed/') ? '/embed/404.html' : '/404.html';
  const page = await readFile(join(root, file)).catch(() => 'Not found');
  setHeaders(response, file, undefined);
  response.writeHead(404).end(page);
}

/** @param style the source expression of the style that the page itself allows */
function setHeaders(response: ServerResponse, file: string, style: string | undefined): void {
  const origin = URL.parse(`http://${response.req.headers.host}`)?.origin;
  const extension = extname(file).slice(1);
  const type = TYPES[extension] ?? 'application/octet-stream';
  response.setHeader('Content-Type', isText(extension) ? `${type}; charset=utf-8` : type);
  for (const [name, value] of [...commonHeaders(origin), ...headersOf(kindOf(file), origin, style)])
    response.setHeader(name, value);
}

/**
 * Whether sirv reads the range of a request correctly. Any other is ignored, as HTTP allows; with a reversed one sirv
 * would throw.
 */
function isSimpleRange({ headers }: IncomingMessage): boolean {
  const [, start, end] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? [];
  if (start === undefined || end === undefined || headers['if-range'] !== undefined) return false;
  return end === '' || (Number(end) > 0 && Number(start) <= Number(end));
}
