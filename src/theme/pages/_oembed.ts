import type { APIRoute } from 'astro';
import { siteOf } from '../components/site-of.ts';
import { loadStory } from '../current-story.ts';
import { listEmbeds } from '../../output/embeds/embed.ts';
import { oembed, type Thumbnail } from '../../output/embeds/oembed.ts';
import { pictureSvg } from '../../output/embeds/picture.ts';
import { createSite } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';

interface Props {
  embed: { id: string; title: string; height: number };
  thumbnail: Thumbnail;
}

/** The sizes of the embeds' pictures, by id. */
export function thumbnailsOf(story: Story): Map<string, Thumbnail> {
  // The size does not depend on the site.
  const site = createSite({ base: '/' });
  return new Map(
    listEmbeds(story).map((embed) => {
      const { width, height } = pictureSvg(embed, story, site);
      return [embed.id, { id: embed.id, width, height }];
    }),
  );
}

export const oembedOf: APIRoute<Props> = async ({ props: { embed, thumbnail }, site }) => {
  return new Response(oembed(embed, thumbnail, await loadStory(), siteOf(site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
