import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commonHeaders, headersOf, kindOf } from '../../../src/output/policy/policy.ts';
import { serveFolder, siteHandler } from '../../../src/tools/server/static-site.ts';

const SECRET = 'Outside the site.';
const TEXT = '<!doctype html><title>About</title>'.repeat(50);
const root = mkdtempSync(join(tmpdir(), 'backgrounder-server-'));
const site = join(root, 'site');
const servers: Server[] = [];
let origin: string;
let below: string;

async function serve(base: string): Promise<string> {
  const { server, url } = await serveFolder(site, base, 0);
  servers.push(server);
  return url.replace(/\/$/, '');
}

beforeAll(async () => {
  const files = {
    'index.html': '<!doctype html><title>Start</title>',
    'about/index.html': TEXT,
    'embed/timeline/index.html': '<!doctype html><title>Frame</title>',
    'data.json': '{"a":1}',
    'picture.png': 'png',
    '404.html': '<!doctype html><title>Not here</title>',
    'embed/404.html': '<!doctype html><title>No frame</title>',
    _headers: '/*',
    '../site-2/secret.txt': SECRET,
    '../secret.txt': SECRET,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(site, file, '..'), { recursive: true });
    writeFileSync(join(site, file), text);
  }
  writeFileSync(join(site, 'about/index.html.br'), brotliCompressSync(TEXT));
  writeFileSync(join(site, 'about/index.html.gz'), gzipSync(TEXT));
  [origin, below] = await Promise.all([serve('/'), serve('/news/iran')]);
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(root, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(origin + path, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
  });

/** Sends a path that `fetch` would normalise. */
const getRaw = (path: string) =>
  new Promise<{ status: number | undefined; location: string | undefined; text: string }>((done, fail) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        done({ status: response.statusCode, location: response.headers.location, text }),
      );
    })
      .on('error', fail)
      .end();
  });

test.each(['/', '/about/', '/embed/timeline/', '/data.json', '/picture.png', '/404.html'])(
  '%s is sent with the headers of its kind',
  async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    for (const [name, value] of [...commonHeaders(origin), ...headersOf(kindOf(path), origin, undefined)])
      expect(headers.get(name), name).toBe(value);
  },
);

test.each([
  ['/about/', 'text/html; charset=utf-8'],
  ['/data.json', 'application/json; charset=utf-8'],
  ['/picture.png', 'image/png'],
])('the type of %s is %s', async (path, type) => {
  expect((await get(path)).headers.get('content-type')).toBe(type);
});

test.each(['/nowhere', '/nowhere/', '/about/nowhere.js', '/data.json/', '/_headers', '/%E0%A4%A', '/%00'])(
  '%s gets the 404 page, which is not cached',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Not here');
    for (const [name, value] of [...commonHeaders(origin), ...headersOf('missing', origin, undefined)])
      expect(answer.headers.get(name), name).toBe(value);
  },
);

test.each(['/embed/war/', '/embed/war/gone/', '/embed/none', '/embed/none.svg'])(
  '%s gets the 404 page that may be framed',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('No frame');
    expect(answer.headers.get('content-security-policy')).not.toContain('frame-ancestors');
    for (const [name, value] of [...commonHeaders(origin), ...headersOf('missing-frame', origin, undefined)])
      expect(answer.headers.get(name), name).toBe(value);
  },
);

test('a folder without its slash is redirected', async () => {
  const { status, headers } = await get('/about?x=1');
  expect([status, headers.get('location')]).toEqual([308, '/about/']);
});

test('below a base path', async () => {
  const { host } = new URL(below);
  const at = (path: string) => fetch(`http://${host}${path}`, { redirect: 'manual' });
  expect((await at('/news/iran')).headers.get('location')).toBe('/news/iran/');
  expect((await at('/news/iran/about')).headers.get('location')).toBe('/news/iran/about/');
  expect((await at('/news/iran/about/')).status).toBe(200);
  for (const path of ['/', '/about/', '/news/', '/news/irans/'])
    expect((await at(path)).status, path).toBe(404);
});

describe('what the build compressed', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('for a browser that accepts %s', async (accepted, encoding) => {
    const { headers, text } = await get('/about/', { 'accept-encoding': accepted }).then(async (answer) => ({
      headers: answer.headers,
      text: await answer.text(),
    }));
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(text).toBe(TEXT);
  });

  test('a file without a copy is sent as it is', async () => {
    const answer = await get('/data.json', { 'accept-encoding': 'br, gzip' });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe('{"a":1}');
  });
});

test('an unchanged file is 304, with its caching policy', async () => {
  const etag = (await get('/about/')).headers.get('etag') ?? '';
  const { status, headers } = await get('/about/', { 'if-none-match': etag });
  expect(status).toBe(304);
  expect(headers.get('cache-control')).toBe(headersOf('page', origin, undefined)[1]?.[1]);
});

describe('ranges', () => {
  test.each([
    ['bytes=0-3', 206, '{"a"', 'bytes 0-3/7'],
    ['bytes=4-', 206, ':1}', 'bytes 4-6/7'],
    ['bytes=4-99', 206, ':1}', 'bytes 4-6/7'],
    ['bytes=7-', 416, '', 'bytes */7'],
  ])('%s', async (range, status, text, contentRange) => {
    const answer = await get('/data.json', { range });
    expect([answer.status, await answer.text()]).toEqual([status, text]);
    expect(answer.headers.get('content-range')).toBe(contentRange);
  });

  test.each(['bytes=3-1', 'bytes=-2', 'bytes=0-0', 'bytes=0-1,3-4', 'bytes=x', 'lines=0-1', 'bytes=0-1e99'])(
    '%s is ignored',
    async (range) => {
      const answer = await get('/data.json', { range });
      expect([answer.status, await answer.text()]).toEqual([200, '{"a":1}']);
    },
  );

  test('of a file that may have changed since is ignored', async () => {
    expect((await get('/data.json', { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200);
  });
});

test('HEAD is GET without the body', async () => {
  const answer = await get('/data.json', {}, 'HEAD');
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '7', '']);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
  const { status, headers } = await get('/', {}, method);
  expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test.each(['//', '///', '/./', '/about/../', '/%2e%2e/', '//localhost/../'])(
  '%s is the start page',
  async (path) => {
    const { status, text } = await getRaw(path);
    expect([status, text]).toEqual([200, '<!doctype html><title>Start</title>']);
  },
);

test('a redirect stays on this host, whatever the slashes', async () => {
  expect(await getRaw('//about')).toMatchObject({ status: 308, location: '/about/' });
  expect(await getRaw('/%2Fabout')).toMatchObject({ status: 308, location: '/about/' });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/../site-2/secret.txt',
  '/about/..%2f..%2fsecret.txt',
  'http://localhost/../secret.txt',
])('%s is not outside the folder', async (path) => {
  const { status, text } = await getRaw(path);
  expect(status).toBe(404);
  expect(text).not.toContain(SECRET);
});

test('a new build is served without a restart; a vanished folder is 404', async () => {
  const folder = join(root, 'moving');
  mkdirSync(folder);
  const server = createServer(siteHandler(folder));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const missing = await fetch(at);
  expect([missing.status, await missing.text()]).toEqual([404, 'Not found']);
  writeFileSync(join(folder, 'index.html'), 'New');
  expect(await (await fetch(at)).text()).toBe('New');
  server.close();
});
