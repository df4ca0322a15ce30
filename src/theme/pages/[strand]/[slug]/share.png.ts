import type { APIRoute } from 'astro';
import { loadStory } from '../../../current-story.ts';
import { pictured, type Subject } from '../../../../output/pictures/share-subject.ts';
import { picture } from '../../_picture.ts';

export async function getStaticPaths() {
  return pictured(await loadStory()).map((entry) => {
    const [strand, slug] = entry.id.split('/');
    return { params: { strand, slug }, props: { about: entry } };
  });
}

export const GET: APIRoute<{ about: Subject }> = ({ props }) => picture(props.about);
