// The service worker of a built site, in plain JavaScript: the build writes it to /sw.js below three lines: EDITION,
// LIST and FILES. An edition is one build, told by the hash of its files. All of it is fetched and compared with its
// hashes before any of it is used, so what a reader opens without a network is of one edition, whole.

/** Other sites may share this host, and its caches. */
const MINE = `backgrounder ${self.registration.scope} `;
const CACHE = MINE + EDITION;

const hex = (buffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (buffer) => hex(await crypto.subtle.digest('SHA-256', buffer));
const addressOf = (path) => new URL(path.replace(/(^|\/)index\.html$/, '$1'), self.registration.scope).href;

/** Fetches a file anew, whatever the browser kept of it, and refuses it if it is not the one of this edition. */
async function fetchExactly(path, hash) {
  const answer = await fetch(addressOf(path), { cache: 'no-cache', credentials: 'omit' });
  // A page for what is missing comes with that status where its host serves it so.
  if (!answer.ok && path !== '404.html') throw new Error(`${path}: status ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error(`${path} is of another edition.`);
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': type } });
}

/** The hash of each file of this edition, by its path. */
async function readList() {
  const text = await (await fetch(addressOf(LIST), { cache: 'no-cache', credentials: 'omit' })).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.endsWith('  sw.js'));
  const own = lines.map((line) => `${line}\n`).join('');
  if ((await sha256(new TextEncoder().encode(own))) !== EDITION)
    throw new Error(`${LIST} is of another edition.`);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

async function keepEdition() {
  const list = await readList();
  const wanted = FILES.map((path) => [path, list.get(path)]);
  const cache = await caches.open(CACHE);
  const next = async () => {
    for (let file = wanted.shift(); file; file = wanted.shift()) {
      const [path, hash] = file;
      const known = await cache.match(addressOf(path));
      if (!known) await cache.put(addressOf(path), await fetchExactly(path, hash));
    }
  };
  await Promise.all([next(), next(), next(), next()]);
}

self.addEventListener('install', (event) => event.waitUntil(keepEdition()));

self.addEventListener('activate', (event) => {
  const forget = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(MINE) && name !== CACHE).map((name) => caches.delete(name)),
    );
  };
  event.waitUntil(forget());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const { origin, pathname } = new URL(self.registration.scope);
  if (request.method !== 'GET' || url.origin !== origin || !url.pathname.startsWith(pathname)) return;
  const path = url.pathname.slice(pathname.length);
  // What other sites embed works as it does for them, and this file must be able to change.
  if (/^(embed[/.]|oembed\/|sw\.js$)/.test(path)) return;
  event.respondWith(path.startsWith('assets/') ? keptOrFetched(request) : fetchedOrKept(request));
});

const kept = (address) => caches.open(CACHE).then((cache) => cache.match(address, { ignoreSearch: true }));

/** Files whose names hold their hash are the same in every edition. */
const keptOrFetched = async (request) => (await kept(request.url)) ?? fetch(request);

/** A reader with a network sees what is published now; one without, the edition that was kept. */
async function fetchedOrKept(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const found =
      (await kept(request.url)) ??
      (request.mode === 'navigate' && (await kept(addressOf('offline/index.html'))));
    if (found) return found;
    throw error;
  }
}
