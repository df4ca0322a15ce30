import { UsageError } from './errors.ts';
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
 * Where a site is served, from its address and its base path, each of which may name the path.
 * @param site such as `https://example.org/news`
 * @param base such as `/news`
 * @returns the origin, and the path if one was given
 * @throws UsageError if one is not such an address or path, or if they name two paths
 */
export function originAndBase(
  site: string | undefined,
  base: string | undefined,
): { origin: string | undefined; base: string | undefined } {
  if (base !== undefined && !base.startsWith('/'))
    throw new UsageError(`The base is a path that starts with /, not ${base}.`);
  if (site === undefined) return { origin: undefined, base };
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`The site is a web address such as https://example.org, not ${site}.`);
  if (url.username || url.password || url.search || url.hash)
    throw new UsageError(
      `The site is a web address without a user name, a query and a fragment, such as ${url.origin}${url.pathname}.`,
    );
  const [path, given] = [url.pathname, base].map((each) => each && createSite({ base: each }).base);
  if (path === '' || path === given) return { origin: url.origin, base };
  if (given === undefined) return { origin: url.origin, base: path };
  throw new UsageError(
    `The site ${site} has the path ${path}, and the base is ${base}. Write the path once, or the same in both.`,
  );
}

/** A site by its address and its base path, as `originAndBase` reads them. */
export function siteAt(site: string | undefined, base: string | undefined): Site {
  const place = originAndBase(site, base);
  return createSite({ origin: place.origin, base: place.base ?? '/' });
}

/**
 * The same site for files that are read elsewhere and so need absolute addresses: feeds, calendar, sitemap. A build
 * without `--site` uses the publisher's origin in them, or example.org, which belongs to no one.
 */
export function withOrigin({ origin, base }: Site, { publisher }: Pick<Story, 'publisher'>): Site {
  const fallback = publisher.url === undefined ? 'https://example.org' : new URL(publisher.url).origin;
  return createSite({ origin: origin ?? fallback, base });
}
