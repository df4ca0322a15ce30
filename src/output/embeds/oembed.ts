import { type Site, withOrigin } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { frameHtml } from './snippets.ts';

/** Pixels. A frame is as wide as its column, so any `maxwidth` is respected; consumers require a number. */
const WIDTH = 600;

export interface Thumbnail {
  /** `timeline` or the id of a strand. */
  id: string;
  width: number;
  height: number;
}

/**
 * The oEmbed 1.0 response of an embed, which the discovery link of its page names. A static file cannot read the query
 * that consumers add to its address, so its sizes are small enough for any consumer.
 */
export function oembed(
  { id, title, height }: { id: string; title: string; height: number },
  thumbnail: Thumbnail,
  story: Story,
  site: Site,
): string {
  const { url } = withOrigin(site, story);
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      author_name: story.byline,
      provider_name: story.publisher.name,
      provider_url: story.publisher.url ?? url(urls.story()),
      cache_age: 3600,
      width: WIDTH,
      height,
      html: frameHtml({ base: url('/'), id, title, height, alt: '', options: {} }),
      thumbnail_url: url(urls.picture(thumbnail.id, 'png')),
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    },
    null,
    2,
  )}\n`;
}
