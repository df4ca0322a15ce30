import { WORKER_POLICY } from './worker-policy.ts';

/** Kinds of files with their own headers. */
export type Kind = 'missing' | 'missing-frame' | 'asset' | 'frame' | 'fresh' | 'front' | 'page' | 'shared';

/**
 * The kinds of files by path from the root of the site. The first match counts; other files are `shared`. Both
 * JavaScript and nginx read these patterns.
 */
export const PATTERNS: [Kind, string][] = [
  ['missing', '404\\.html$'],
  ['missing-frame', 'embed/404\\.html$'],
  ['asset', 'assets/'],
  ['frame', 'embed/(?!(index\\.html)?$)([^.]*|.*\\.html)$'],
  ['fresh', '(sw\\.js|sha256sums\\.txt)$'],
  // Where most readers arrive: the style sheet is inlined.
  ['front', '(timeline/)?(index\\.html)?$'],
  // Includes the other files in folders of pages, so that a host needs one rule for such a folder.
  ['page', '(.*/)?([^/]*\\.html|share\\.png)?$'],
];

const MATCHERS = PATTERNS.map(([kind, pattern]) => ({ kind, matcher: new RegExp(`^/${pattern}`) }));

/** @param path of a file or an address, such as `/timeline/` */
export const kindOf = (path: string): Kind =>
  MATCHERS.find(({ matcher }) => matcher.test(path))?.kind ?? 'shared';

/** What a document may load. No document may run inline code or parse markup from strings. */
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

/**
 * The policy in every page, for hosts that send no headers. It cannot contain `frame-ancestors`.
 *
 * It is not Astro's `security.csp`. In Astro 7.3.4 the hashes of bundled scripts and styles are right, also of styles that
 * come through MDX, which an earlier version hashed wrongly. But it lists every script of the site on every page, and
 * changes with each build; ours is constant, so that servers can send the same policy as a header.
 */
export const PAGE_POLICY = pagePolicy("'self'");

/**
 * The policy of frames, which any site may embed. A sandboxed frame has an opaque origin, and WebKit then matches no
 * file to `'self'`: Safari runs a frame's script only if the policy names the site's origin.
 *
 * @param origin of the site, such as `https://example.org`; undefined if unknown
 */
export const framePolicy = (origin: string | undefined): string =>
  contentPolicy(
    ['script', 'style', 'img', 'connect'].map((what) =>
      [`${what}-src 'self'`, origin ?? []].flat().join(' '),
    ),
    "'none'",
  );

const CONTENT_POLICY: Record<Exclude<Kind, 'front' | 'frame' | 'missing-frame'>, string> = {
  page: `${PAGE_POLICY}; frame-ancestors 'none'`,
  missing: `${PAGE_POLICY}; frame-ancestors 'none'`,
  fresh: "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  asset: "default-src 'none'; frame-ancestors 'none'",
  shared: "default-src 'none'; frame-ancestors 'none'",
};

const REVALIDATE = 'public, max-age=0, must-revalidate';
const TEN_MINUTES = 'public, max-age=600, stale-while-revalidate=86400';

const CACHE: Record<Kind, string> = {
  front: REVALIDATE,
  page: REVALIDATE,
  missing: 'no-store',
  'missing-frame': 'no-store',
  frame: TEN_MINUTES,
  fresh: 'no-cache',
  // Their names contain a hash of their content.
  asset: 'public, max-age=31536000, immutable',
  shared: TEN_MINUTES,
};

export type Header = [name: string, value: string];

/** Headers of every response. If the site is on HTTPS, browsers must stay there. */
export const commonHeaders = (origin: string | undefined): Header[] => [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ...(origin?.startsWith('https:') ? [['Strict-Transport-Security', 'max-age=31536000'] as Header] : []),
];

function policyOf(kind: Kind, origin: string | undefined, style: string | undefined): string {
  if (kind === 'frame' || kind === 'missing-frame') return framePolicy(origin);
  if (kind !== 'front') return CONTENT_POLICY[kind];
  return `${pagePolicy(["'self'", style ?? []].flat().join(' '))}; frame-ancestors 'none'`;
}

/**
 * Headers of one kind of file, in addition to the common ones.
 *
 * @param origin as for {@link framePolicy}
 * @param style the source expression of the style that is inlined in front pages, such as `'sha256-…'`
 */
export function headersOf(kind: Kind, origin: string | undefined, style: string | undefined): Header[] {
  const policy = policyOf(kind, origin, style);
  const own: Header[] =
    kind === 'front' || kind === 'page' || kind === 'missing'
      ? [['Cross-Origin-Opener-Policy', 'same-origin']]
      : [
          ['Access-Control-Allow-Origin', '*'],
          ['Cross-Origin-Resource-Policy', 'cross-origin'],
        ];
  // A host that is isolated from other origins frames only documents that are too. All that a frame loads allows it.
  if (kind === 'frame' || kind === 'missing-frame')
    own.push(['Cross-Origin-Embedder-Policy', 'require-corp']);
  return [['Content-Security-Policy', policy], ['Cache-Control', CACHE[kind]], ...own];
}
