import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { allowedStyle } from '../../src/output/policy/inline-style.ts';
import { commonHeaders, headersOf, kindOf } from '../../src/output/policy/policy.ts';
import { filesIn } from '../../src/astro/finish/hashes.ts';
import { missing } from '../browser/debian.ts';
import { freePort } from '../browser/free-port.ts';
import { succeed } from '../cli/run.ts';

const NAMED = 'https://example.org';
const lacking = missing(
  'nginx under load',
  ['nginx-light', 'libnginx-mod-http-brotli-static', 'wrk'],
  ['/usr/sbin/nginx', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so', '/usr/bin/wrk'],
);
const folder = mkdtempSync(join(tmpdir(), 'backgrounder-nginx-'));
const site = join(folder, 'site');
let server: ChildProcess | undefined;
let origin: string;

beforeEach(({ skip }) => {
  if (lacking !== undefined) skip(lacking);
});
beforeAll(async () => {
  if (lacking !== undefined) return;
  succeed('build', '--out', site, '--site', NAMED, '--compress', '--quiet');
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const config = succeed('nginx', '--out', site, '--site', NAMED, '--listen', `127.0.0.1:${port}`);
  writeFileSync(join(folder, 'site.conf'), config);
  writeFileSync(join(folder, 'nginx.conf'), main());
  // The server's own processes are not root.
  chmodSync(folder, 0o755);
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
  const child = spawn('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  server = child;
  await vi.waitFor(() => fetch(origin), { timeout: 10_000, interval: 50 });
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The rest of the configuration: what nginx needs to start without its own folders. */
const main = () => `daemon off;
worker_processes auto;
pid ${folder}/pid;
error_log ${folder}/error.log;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${folder}/site.conf;
}
`;

describe('every file comes with the headers of its kind', () => {
  test('pages, assets, data', async () => {
    const style = allowedStyle(readFileSync(join(site, 'index.html'), 'utf8'));
    for (const file of filesIn(site).filter((path) => path !== '_headers' && !/\.(br|gz)$/.test(path))) {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const { status, headers } = await fetch(origin + path);
      expect(status, path).toBe(200);
      for (const [name, value] of [...commonHeaders(NAMED), ...headersOf(kindOf(path), NAMED, style)])
        expect(headers.get(name), `${path} ${name}`).toBe(value);
    }
  });

  test('a missing page is answered with the 404 page, and not cached', async () => {
    for (const path of ['/nowhere', '/nowhere/', '/assets/none.js', '/_headers', '/timeline/none.json']) {
      const answer = await fetch(origin + path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain('There is no page at this address');
      for (const [name, value] of [...commonHeaders(NAMED), ...headersOf('missing', NAMED, undefined)])
        expect(answer.headers.get(name), `${path} ${name}`).toBe(value);
    }
  });

  test('a missing frame is answered with a page that may be framed', async () => {
    for (const path of ['/embed/nowhere/', '/embed/timeline/1999-nothing/', '/embed/none.js']) {
      const answer = await fetch(origin + path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain('What was embedded here does not exist');
      for (const [name, value] of [...commonHeaders(NAMED), ...headersOf('missing-frame', NAMED, undefined)])
        expect(answer.headers.get(name), `${path} ${name}`).toBe(value);
    }
  });

  test('a folder without its slash leads to the folder, on whatever host', async () => {
    const { status, headers } = await fetch(`${origin}/timeline`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, '/timeline/']);
  });
});

describe('what the build compressed is sent as it is', () => {
  const raw = (path: string, encoding: string, etag = '') =>
    execFileSync('curl', [
      '-sS',
      '-i',
      '-H',
      `Accept-Encoding: ${encoding}`,
      '-H',
      `If-None-Match: ${etag}`,
      origin + path,
    ]);
  const parts = (answer: Buffer) => {
    const end = answer.indexOf('\r\n\r\n');
    return { head: answer.subarray(0, end).toString(), body: answer.subarray(end + 4) };
  };

  test.each(['/', '/timeline/', '/timeline.json', '/feed.xml'])('%s by brotli, gzip and plain', (path) => {
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    const plain = readFileSync(file);
    const [br, gz, none] = ['br, gzip', 'gzip', 'identity'].map((encoding) => parts(raw(path, encoding)));
    expect(br?.head).toMatch(/^content-encoding: br$/im);
    expect(gz?.head).toMatch(/^content-encoding: gzip$/im);
    expect(none?.head).not.toMatch(/^content-encoding:/im);
    for (const each of [br, gz]) expect(each?.head).toMatch(/^vary: accept-encoding$/im);
    expect(brotliDecompressSync(br?.body ?? '').equals(plain)).toBe(true);
    expect(gunzipSync(gz?.body ?? '').equals(plain)).toBe(true);
    expect(none?.body.equals(plain)).toBe(true);
    expect((br?.body.length ?? 0) / plain.length).toBeLessThan(0.3);
  });

  test('an unchanged page is not sent again', () => {
    const etag = /^etag: (.+)$/im.exec(parts(raw('/', 'br')).head)?.[1] ?? '';
    const again = parts(raw('/', 'br', etag.trim()));
    expect(again.head).toMatch(/^HTTP\/1\.1 304/);
    expect(again.body).toHaveLength(0);
  });
});

test('64 connections for five seconds: no error, and no answer but 200', () => {
  const script = join(folder, 'report.lua');
  writeFileSync(script, LUA);
  const args = ['-t1', '-c64', '-d5s', '-H', 'Accept-Encoding: br', '-s', script, `${origin}/`];
  const report = execFileSync('wrk', args, { encoding: 'utf8' });
  const [requests = 0, errors = 1, p99 = 1e9] = (/RESULT (.+)/.exec(report)?.[1] ?? '')
    .split(' ')
    .map(Number);
  process.stdout.write(
    `nginx: ${Math.round(requests / 5)} requests a second, 99 % within ${p99 / 1000} ms\n`,
  );
  expect(errors).toBe(0);
  expect(requests).toBeGreaterThan(1000);
});

const LUA = `done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d\\n", summary.requests, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(99)))
end
`;
