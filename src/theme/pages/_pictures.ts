import type { APIRoute } from 'astro';
import { siteOf } from '../components/site-of.ts';
import { loadStory } from '../current-story.ts';
import { type Embed, listEmbeds } from '../../output/embeds/embed.ts';
import type { Site } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';

/** A picture for the whole timeline and for each strand. */
export async function getStaticPaths() {
  return listEmbeds(await loadStory()).map(({ id }) => ({ params: { picture: id } }));
}

export const pictures =
  (
    type: string,
    draw: (embed: Embed, story: Story, site: Site) => string | Uint8Array<ArrayBuffer>,
  ): APIRoute =>
  async ({ params, site }) => {
    const story = await loadStory();
    const embed = listEmbeds(story).find(({ id }) => id === params['picture']);
    if (!embed) return new Response(null, { status: 404 });
    return new Response(draw(embed, story, siteOf(site)), { headers: { 'content-type': type } });
  };
