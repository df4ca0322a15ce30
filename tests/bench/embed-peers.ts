import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { TimelineData } from '../../src/output/feeds/timeline-json.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** TimelineJS as its documentation says to host it: its own files, and the events as JSON. */
export function timelineJs(data: TimelineData): Record<string, string> {
  const date = (time: string | null) => {
    const at = new Date(time ?? data.story.asOf ?? 0);
    return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  };
  const labels = new Map(data.strands.map(({ id, label }) => [id, label]));
  const events = data.entries.map(({ headline, dek, start, end, strand }) => ({
    start_date: date(start),
    end_date: date(end),
    text: { headline, text: dek },
    group: labels.get(strand),
  }));
  return {
    '/peer/': `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>TimelineJS</title><link rel="stylesheet" href="/peer/css/timeline.css"></head><body><div id="timeline" style="width:100%;height:600px"></div><script src="/peer/js/timeline.js"></script><script>fetch('/peer/events.json').then((r) => r.json()).then((data) => { window.timeline = new TL.Timeline('timeline', data) })</script></body></html>`,
    '/peer/events.json': JSON.stringify({ events }),
  };
}

/** The same events as a picture with links and no script: what no page can go below. */
export const floor = (svg: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title></head><body>${svg}</body></html>`;

/** Serves a built site, TimelineJS's files under /peer/, and texts of our own; all of it in brotli, as good hosts do. */
export async function serveCompressed(site: string, texts: Record<string, string>) {
  const peer = join(import.meta.dirname, '../../node_modules/@knight-lab/timelinejs/dist');
  const cache = new Map<string, Buffer>();
  const read = (path: string): Buffer | undefined => {
    const text = texts[path];
    if (text !== undefined) return Buffer.from(text);
    const file = path.startsWith('/peer/') ? join(peer, path.slice(5)) : join(site, path);
    const page = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
    return existsSync(page) ? readFileSync(page) : undefined;
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = url.replace(/[?#].*/, '');
    let body = cache.get(path);
    if (!body) {
      const found = read(path);
      if (!found) return response.writeHead(404).end();
      body = brotliCompressSync(found);
      cache.set(path, body);
    }
    return response
      .writeHead(200, {
        'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'content-length': body.length,
      })
      .end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
