const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of the site as a page links it: under the base path that the site is served from. */
export const href = (path: string): string => `${base}${path}`;
