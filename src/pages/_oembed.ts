import type { APIRoute } from 'astro';
import { loadStory } from '../content.ts';
import { listEmbeds } from '../embeds/embed.ts';
import { oembed, type Thumbnail } from '../embeds/oembed.ts';
import { pictureSvg } from '../embeds/picture.ts';
import type { Story } from '../story/story.ts';

interface Props {
  embed: { id: string; title: string; height: number };
  thumbnail: Thumbnail;
}

/** The pictures’ sizes, by the ids of what they show. */
export function thumbnailsOf(story: Story): Map<string, Thumbnail> {
  const anywhere = { origin: undefined, base: '/' };
  return new Map(
    listEmbeds(story).map((embed) => {
      const { width, height } = pictureSvg(embed, story, anywhere);
      return [embed.id, { id: embed.id, width, height }];
    }),
  );
}

export const oembedOf: APIRoute<Props> = async ({ props: { embed, thumbnail }, site }) => {
  const where = { origin: site?.origin, base: import.meta.env.BASE_URL };
  return new Response(oembed(embed, thumbnail, await loadStory(), where), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
