import type { Story } from '../../core/story/story.ts';
import { type Site, withOrigin } from '../../core/site.ts';

/** robots.txt: everything may be read. Robots look for it at the root of a host alone. */
export const robots = (story: Story, site: Site): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${withOrigin(site, story).url('/sitemap-index.xml')}\n`;
