import { WORKER_POLICY } from './worker-policy.ts';

/** What a file of the site is to browsers and caches. */
export type Kind = 'missing' | 'asset' | 'frame' | 'fresh' | 'page' | 'shared';

/**
 * Which files are of which kind, by their path from the root of the site; the first that matches counts, and all
 * else is shared. The patterns are read by JavaScript and by nginx alike.
 */
export const PATTERNS: [Kind, string][] = [
  ['missing', '404\\.html$'],
  ['asset', 'assets/'],
  ['frame', 'embed/(?!(index\\.html)?$)([^.]*|.*\\.html)$'],
  ['fresh', '(sw\\.js|sha256sums\\.txt)$'],
  // With what stands among the pages, so that a host needs one rule for a folder of them.
  ['page', '(.*/)?([^/]*\\.html|share\\.png|items\\.json)?$'],
];

/** The kind of a file or address, such as `/timeline/`. */
export const kindOf = (path: string): Kind =>
  PATTERNS.find(([, pattern]) => new RegExp(`^/${pattern}`).test(path))?.[0] ?? 'shared';

/** What a document may load and do: its own host's files, and no code or style that stands in the page. */
function contentPolicy(trustedTypes: string): string[] {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ];
}

/** The policy that every page carries itself, for hosts that send no headers. Who may frame it cannot stand there. */
export const PAGE_POLICY = contentPolicy(WORKER_POLICY).join('; ');

const CONTENT_POLICY: Record<Kind, string> = {
  page: [...contentPolicy(WORKER_POLICY), "frame-ancestors 'none'"].join('; '),
  missing: [...contentPolicy(WORKER_POLICY), "frame-ancestors 'none'"].join('; '),
  // Anybody may frame what is made to be framed.
  frame: contentPolicy("'none'").join('; '),
  fresh: "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  asset: "default-src 'none'; frame-ancestors 'none'",
  shared: "default-src 'none'; frame-ancestors 'none'",
};

const TEN_MINUTES = 'public, max-age=600, stale-while-revalidate=86400';

const CACHE: Record<Kind, string> = {
  page: 'public, max-age=0, must-revalidate',
  missing: 'no-store',
  frame: TEN_MINUTES,
  fresh: 'no-cache',
  // Their names hold the hash of what is in them.
  asset: 'public, max-age=31536000, immutable',
  shared: TEN_MINUTES,
};

export type Header = [name: string, value: string];

/** Headers of every answer. Over https, browsers are told to stay there. */
export const commonHeaders = (https: boolean): Header[] => [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ...(https ? [['Strict-Transport-Security', 'max-age=31536000'] as Header] : []),
];

/** Headers of one kind of file, beside the common ones. */
export function headersOf(kind: Kind): Header[] {
  const own: Header[] =
    kind === 'page' || kind === 'missing'
      ? [['Cross-Origin-Opener-Policy', 'same-origin']]
      : [
          ['Access-Control-Allow-Origin', '*'],
          ['Cross-Origin-Resource-Policy', 'cross-origin'],
        ];
  return [['Content-Security-Policy', CONTENT_POLICY[kind]], ['Cache-Control', CACHE[kind]], ...own];
}
