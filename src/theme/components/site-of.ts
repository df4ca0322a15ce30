import { createSite, type Site } from '../../core/site.ts';

/** The site that is being built, from `Astro.site`. */
export const siteOf = (address: URL | undefined): Site =>
  createSite({ origin: address?.origin, base: import.meta.env.BASE_URL });
