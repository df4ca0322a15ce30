import type { Story } from '../../core/story/story.ts';
import { address, located, type Site } from '../../core/site.ts';

/** robots.txt: everything may be read. Robots look for it at the root of a host alone. */
export const robots = (story: Story, site: Site): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${address('/sitemap-index.xml', located(site, story))}\n`;
