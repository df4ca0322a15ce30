import type { APIRoute } from 'astro';
import { loadStory } from '../content.ts';
import { type Embed, listEmbeds } from '../embeds/embed.ts';
import type { Site } from '../feeds/site.ts';
import type { Story } from '../story/story.ts';

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
    const where = { origin: site?.origin, base: import.meta.env.BASE_URL };
    return new Response(draw(embed, story, where), { headers: { 'content-type': type } });
  };
