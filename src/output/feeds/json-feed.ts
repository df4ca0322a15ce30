import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { byChange } from './changed.ts';
import { jsonText } from './data-head.ts';
import { entryHtml } from './entry-html.ts';
import { type Site, withOrigin } from '../../core/site.ts';
import { isoTime } from '../../core/story/iso-time.ts';

/** feed.json: JSON Feed 1.1. */
export function jsonFeed(story: Story, site: Site): string {
  const here = withOrigin(site, story);
  return jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: story.headline,
    description: story.dek,
    home_page_url: here.url(urls.story()),
    feed_url: here.url('/feed.json'),
    language: story.language,
    authors: [{ name: story.byline }],
    items: byChange(story).map(({ entry, changed }) => {
      const url = here.url(urls.entry(entry.id));
      return {
        id: url,
        url,
        title: entry.headline,
        summary: entry.dek,
        content_html: entryHtml(entry, story, here),
        date_published: isoTime(entry.published.start, story.timeZone),
        date_modified: isoTime(changed, story.timeZone),
        tags: [entry.strand.label],
      };
    }),
  });
}
