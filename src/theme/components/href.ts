import { createSite } from '../../core/site.ts';

/** The address of a path in links of pages: under the site's base path. */
export const href = createSite({ base: import.meta.env.BASE_URL }).path;
