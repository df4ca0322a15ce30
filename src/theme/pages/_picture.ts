import options from 'virtual:backgrounder/options';
import { loadStory } from '../current-story.ts';
import { png } from '../../output/pictures/png.ts';
import { shareSvg } from '../../output/pictures/share.ts';
import type { Subject } from '../../output/pictures/share-subject.ts';

/** The picture of a page for shared links, as a PNG file. */
export async function picture(about: Subject): Promise<Response> {
  const bytes = png(shareSvg(await loadStory(), about), options.pictureCache);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
}
