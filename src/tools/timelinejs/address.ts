import { opening } from '../../core/story/opening.ts';
import { freeId, slug } from '../scaffold/slug.ts';
import type { RawSlide } from './raw.ts';

/**
 * The name of an entry's file, without its ending: its date, then words of its own id if it has one from us, of its
 * headline, or of its id; of nothing else, because an address is for ever.
 */
export function fileName(
  slide: RawSlide,
  edtf: string,
  headline: string,
  isTaken: (name: string) => boolean,
): string {
  const date = opening(edtf);
  const own = slide.id.split('/').at(-1) ?? '';
  const words =
    (slide.edtf !== '' && own.startsWith(`${date}-`) ? slug(own.slice(date.length + 1)) : undefined) ??
    slug(headline, 48) ??
    slug(slide.id, 48) ??
    'event';
  return freeId(`${date}-${words}`, isTaken);
}
