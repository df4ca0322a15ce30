import { type Site, withOrigin } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { frameHtml } from './snippets.ts';

/** Pixels. A frame is as wide as its column, so any `maxwidth` holds; this is only what consumers want to be told. */
const WIDTH = 600;

export interface Thumbnail {
  /** The picture’s name: `timeline` or a strand’s id. */
  id: string;
  width: number;
  height: number;
}

/**
 * An embed's oEmbed 1.0, found by the discovery link of the page that it shows. A static file cannot read the query
 * that consumers add to its address, so sizes hold by being modest.
 */
export function oembed(
  { id, title, height }: { id: string; title: string; height: number },
  thumbnail: Thumbnail,
  story: Story,
  site: Site,
): string {
  const here = withOrigin(site, story);
  const at = (path: string) => here.url(path);
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      author_name: story.byline,
      provider_name: story.publisher.name,
      provider_url: story.publisher.url ?? at(urls.story()),
      cache_age: 3600,
      width: WIDTH,
      height,
      html: frameHtml({ base: at('/'), id, title, height, alt: '', options: {} }),
      thumbnail_url: at(urls.picture(thumbnail.id, 'png')),
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    },
    null,
    2,
  )}\n`;
}
