import { loadStory } from '../../current-story.ts';
import { listEmbeds } from '../../../output/embeds/embed.ts';
import { oembedOf, thumbnailsOf } from '../_oembed.ts';

export async function getStaticPaths() {
  const story = await loadStory();
  const thumbnails = thumbnailsOf(story);
  return listEmbeds(story).map((embed) => ({
    params: { list: embed.id },
    props: { embed, thumbnail: thumbnails.get(embed.id) },
  }));
}

export const GET = oembedOf;
