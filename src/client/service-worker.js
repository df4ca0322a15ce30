// The service worker of a built site. The build writes it to /sw.js, below three lines that define EDITION, LIST and
// FILES. An edition is one build, identified by the hash of its files. Every file is fetched and compared with its hash
// before any is used, so that offline pages all belong to one complete edition.

/** Other sites on the same host share its caches. */
const PREFIX = `backgrounder ${self.registration.scope} `;
const CACHE = PREFIX + EDITION;

const hex = (buffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (buffer) => hex(await crypto.subtle.digest('SHA-256', buffer));
const addressOf = (path) => new URL(path.replace(/(^|\/)index\.html$/, '$1'), self.registration.scope).href;

/** Fetches a file past the HTTP cache, and rejects it if it does not belong to this edition. */
async function fetchExactly(path, hash) {
  const response = await fetch(addressOf(path), { cache: 'no-cache', credentials: 'omit' });
  // Some hosts serve this page with status 404.
  if (!response.ok && path !== '404.html') throw new Error(`${path}: status ${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error(`${path} belongs to another edition.`);
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': type } });
}

/** The hash of each file of this edition, by its path. */
async function readList() {
  const text = await (await fetch(addressOf(LIST), { cache: 'no-cache', credentials: 'omit' })).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.endsWith('  sw.js'));
  const own = lines.map((line) => `${line}\n`).join('');
  if ((await sha256(new TextEncoder().encode(own))) !== EDITION)
    throw new Error(`${LIST} belongs to another edition.`);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

async function cacheEdition() {
  const list = await readList();
  const queue = FILES.map((path) => [path, list.get(path)]);
  const cache = await caches.open(CACHE);
  const next = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const [path, hash] = file;
      const cached = await cache.match(addressOf(path));
      if (!cached) await cache.put(addressOf(path), await fetchExactly(path, hash));
    }
  };
  await Promise.all([next(), next(), next(), next()]);
}

self.addEventListener('install', (event) => event.waitUntil(cacheEdition()));

self.addEventListener('activate', (event) => {
  const deleteOldCaches = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
    );
  };
  event.waitUntil(deleteOldCaches());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const { origin, pathname } = new URL(self.registration.scope);
  if (request.method !== 'GET' || url.origin !== origin || !url.pathname.startsWith(pathname)) return;
  const path = url.pathname.slice(pathname.length);
  // Embeds work as they do on other sites, and this script must be able to change.
  if (/^(embed[/.]|oembed\/|sw\.js$)/.test(path)) return;
  event.respondWith(path.startsWith('assets/') ? cacheFirst(request) : networkFirst(request));
});

const cachedResponse = (address) =>
  caches.open(CACHE).then((cache) => cache.match(address, { ignoreSearch: true }));

/** Files with a hash in their names are the same in every edition. */
const cacheFirst = async (request) => (await cachedResponse(request.url)) ?? fetch(request);

/** Online readers see the published site; offline readers see the cached edition. */
async function networkFirst(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const found =
      (await cachedResponse(request.url)) ??
      (request.mode === 'navigate' && (await cachedResponse(addressOf('offline/index.html'))));
    if (found) return found;
    throw error;
  }
}
