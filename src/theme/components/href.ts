import { createSite } from '../../core/site.ts';

/** An address of the site as a page links it: under the base path that the site is served from. */
export const href = createSite({ base: import.meta.env.BASE_URL }).path;
