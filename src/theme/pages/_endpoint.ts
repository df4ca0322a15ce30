import type { APIRoute } from 'astro';
import { siteOf } from '../components/site-of.ts';
import { loadStory } from '../../content.ts';
import type { Site } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';

/** A file of the site, written from the story at build. The type is what the preview server sends. */
export const endpoint =
  (write: (story: Story, site: Site) => string, type: string): APIRoute =>
  async ({ site }) =>
    // As bytes: a Response takes six times as long over a long text.
    new Response(Buffer.from(write(await loadStory(), siteOf(site))), {
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
