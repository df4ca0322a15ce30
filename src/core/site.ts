import type { Story } from './story/story.ts';

/** Where the built site will be served. */
export interface Site {
  /** Such as `https://example.org`; undefined in a build without `--site`. */
  readonly origin: string | undefined;
  /** The path under which the site is served: empty, or such as `/news`, without a slash at its end. */
  readonly base: string;
  /** The address of a path such as `/timeline/`: absolute where the origin is known, else from the root of the host. */
  readonly url: (path: string) => string;
  /** The same address from the root of the host, whatever the origin. */
  readonly path: (path: string) => string;
}

/**
 * @param base with or without slashes around it; empty or `/` where the site has the host for itself
 */
export function createSite({ origin, base }: { origin?: string | undefined; base: string }): Site {
  const segments = base.split('/').filter(Boolean);
  const root = segments.map((segment) => `/${segment}`).join('');
  return {
    origin,
    base: root,
    url: (path) => `${origin ?? ''}${root}${path}`,
    path: (path) => `${root}${path}`,
  };
}

/**
 * The same site for files that are read elsewhere and so need absolute addresses: feeds, calendar, sitemap. A build
 * without `--site` uses the publisher's origin in them, or example.org, which belongs to no one.
 */
export function withOrigin({ origin, base }: Site, { publisher }: Pick<Story, 'publisher'>): Site {
  const fallback = publisher.url === undefined ? 'https://example.org' : new URL(publisher.url).origin;
  return createSite({ origin: origin ?? fallback, base });
}
