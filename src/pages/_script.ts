import type { APIRoute } from 'astro';
import { endpoint } from './_endpoint.ts';
import type { Site } from '../feeds/site.ts';
import type { Story } from '../story/story.ts';

/** A classic script of the site, for frames and for other people's pages. */
export const script = (write: (story: Story, site: Site) => string): APIRoute =>
  endpoint(write, 'text/javascript');
