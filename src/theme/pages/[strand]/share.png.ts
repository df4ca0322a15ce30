import type { APIRoute } from 'astro';
import { loadStory } from '../../current-story.ts';
import type { Subject } from '../../../output/pictures/share-subject.ts';
import { picture } from '../_picture.ts';

export async function getStaticPaths() {
  const { strands } = await loadStory();
  return strands.map((strand) => ({ params: { strand: strand.id }, props: { about: strand } }));
}

export const GET: APIRoute<{ about: Subject }> = ({ props }) => picture(props.about);
