import { WORKER_POLICY } from './worker-policy.ts';

/** What a file of the site is to browsers and caches. */
export type Kind = 'missing' | 'asset' | 'frame' | 'fresh' | 'front' | 'page' | 'shared';

/**
 * Which files are of which kind, by their path from the root of the site; the first that matches counts, and all
 * else is shared. The patterns are read by JavaScript and by nginx alike.
 */
export const PATTERNS: [Kind, string][] = [
  ['missing', '404\\.html$'],
  ['asset', 'assets/'],
  ['frame', 'embed/(?!(index\\.html)?$)([^.]*|.*\\.html)$'],
  ['fresh', '(sw\\.js|sha256sums\\.txt)$'],
  // At which readers arrive: these have their style sheet in them.
  ['front', '(timeline/)?(index\\.html)?$'],
  // With what stands among the pages, so that a host needs one rule for a folder of them.
  ['page', '(.*/)?([^/]*\\.html|share\\.png|items\\.json)?$'],
];

const MATCHERS = PATTERNS.map(([kind, pattern]) => ({ kind, matcher: new RegExp(`^/${pattern}`) }));

/** The kind of a file or address, such as `/timeline/`. */
export const kindOf = (path: string): Kind =>
  MATCHERS.find(({ matcher }) => matcher.test(path))?.kind ?? 'shared';

/** What a document may load, and what none may do: run code that stands in the page, or take markup from strings. */
const contentPolicy = (sources: string[], trustedTypes: string): string =>
  [
    "default-src 'none'",
    ...sources,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');

const pagePolicy = (style: string): string =>
  contentPolicy(
    ['script', 'style', 'img', 'font', 'connect', 'frame', 'worker'].map(
      (what) => `${what}-src ${what === 'style' ? style : "'self'"}`,
    ),
    WORKER_POLICY,
  );

/** The policy that every page carries itself, for hosts that send no headers. Who may frame it cannot stand there. */
export const PAGE_POLICY = pagePolicy("'self'");

/**
 * The policy of what is made to be framed; anybody may frame it. In a sandbox a frame has an origin of its own, and
 * WebKit then takes no file for `'self'`: Safari runs a frame's script only where the policy names the site itself.
 *
 * @param origin where the site stands, such as `https://example.org`, as far as that is known
 */
export const framePolicy = (origin: string | undefined): string =>
  contentPolicy(
    ['script', 'style', 'img', 'connect'].map((what) =>
      [`${what}-src 'self'`, origin ?? []].flat().join(' '),
    ),
    "'none'",
  );

const CONTENT_POLICY: Record<Exclude<Kind, 'frame'>, string> = {
  // Of two policies both hold: the page's own names its style by its hash, which a server's configuration cannot know.
  front: `${pagePolicy("'self' 'unsafe-inline'")}; frame-ancestors 'none'`,
  page: `${PAGE_POLICY}; frame-ancestors 'none'`,
  missing: `${PAGE_POLICY}; frame-ancestors 'none'`,
  fresh: "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  asset: "default-src 'none'; frame-ancestors 'none'",
  shared: "default-src 'none'; frame-ancestors 'none'",
};

const ASKED_EACH_TIME = 'public, max-age=0, must-revalidate';
const TEN_MINUTES = 'public, max-age=600, stale-while-revalidate=86400';

const CACHE: Record<Kind, string> = {
  front: ASKED_EACH_TIME,
  page: ASKED_EACH_TIME,
  missing: 'no-store',
  frame: TEN_MINUTES,
  fresh: 'no-cache',
  // Their names hold the hash of what is in them.
  asset: 'public, max-age=31536000, immutable',
  shared: TEN_MINUTES,
};

export type Header = [name: string, value: string];

/** Headers of every answer. Where the site stands at https, browsers are told to stay there. */
export const commonHeaders = (origin: string | undefined): Header[] => [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ...(origin?.startsWith('https:') ? [['Strict-Transport-Security', 'max-age=31536000'] as Header] : []),
];

/**
 * Headers of one kind of file, beside the common ones.
 *
 * @param origin where the site stands, as {@link framePolicy} takes it
 */
export function headersOf(kind: Kind, origin: string | undefined): Header[] {
  const policy = kind === 'frame' ? framePolicy(origin) : CONTENT_POLICY[kind];
  const own: Header[] =
    kind === 'front' || kind === 'page' || kind === 'missing'
      ? [['Cross-Origin-Opener-Policy', 'same-origin']]
      : [
          ['Access-Control-Allow-Origin', '*'],
          ['Cross-Origin-Resource-Policy', 'cross-origin'],
        ];
  return [['Content-Security-Policy', policy], ['Cache-Control', CACHE[kind]], ...own];
}
