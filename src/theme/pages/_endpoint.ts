import type { APIRoute } from 'astro';
import { siteOf } from '../components/site-of.ts';
import { loadStory } from '../current-story.ts';
import type { Site } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';

/** A file of the site, written from the story. The preview server sends `type`. */
export const endpoint =
  (write: (story: Story, site: Site) => string, type: string): APIRoute =>
  async ({ site }) =>
    // As bytes, because a Response takes six times as long with a long string.
    new Response(Buffer.from(write(await loadStory(), siteOf(site))), {
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
