import type { Story } from './story/story.ts';

/** Where the built site will stand, as far as the build was told. */
export interface Site {
  /** Such as `https://example.org`; undefined in a build without `--site`. */
  origin: string | undefined;
  /** The path under which the site is served: `/`, or such as `/news`. */
  base: string;
}

/** A page's address for formats that are read where they stand: absolute where the origin is known, else from the root. */
export const address = (path: string, { origin = '', base }: Site): string =>
  `${origin}${base.replace(/\/$/, '')}${path}`;

/**
 * The same site for formats that travel and so take absolute addresses alone: feeds, calendar, sitemap. Where the
 * build was not told its origin they name the publisher's, else one that is nobody's.
 */
export function located({ origin, base }: Site, { publisher }: Pick<Story, 'publisher'>): Site {
  const own = publisher.url === undefined ? 'https://example.org' : new URL(publisher.url).origin;
  return { origin: origin ?? own, base };
}
