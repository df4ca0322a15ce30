import { loadStory } from '../../../current-story.ts';
import { entryEmbeds } from '../../../../output/embeds/embed.ts';
import { oembedOf, thumbnailsOf } from '../../_oembed.ts';

export async function getStaticPaths() {
  const story = await loadStory();
  const thumbnails = thumbnailsOf(story);
  return entryEmbeds(story).map((embed) => {
    const [strand = '', slug] = embed.id.split('/');
    // An entry has its strand’s picture; in a strand without entries, the timeline’s.
    const thumbnail = thumbnails.get(strand) ?? thumbnails.get('timeline');
    return { params: { strand, slug }, props: { embed, thumbnail } };
  });
}

export const GET = oembedOf;
