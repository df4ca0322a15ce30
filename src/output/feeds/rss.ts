import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { byChange, storyChangedAt } from './changed.ts';
import { entryHtml } from './entry-html.ts';
import { type Site, withOrigin } from '../../core/site.ts';
import { isoTime } from '../../core/story/iso-time.ts';
import { clockAt, offsetAt, offsetText } from '../../core/time-zone.ts';
import { branch, leaf, type Xml, xmlFile } from './xml.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
};

/** rss.xml: RSS 2.0. It has no date of change, so an item has that of Atom. */
export function rss(story: Story, site: Site): string {
  const here = withOrigin(site, story);
  const self = here.url('/rss.xml');
  return xmlFile(
    branch('rss', { version: '2.0', ...NAMESPACES }, [
      branch('channel', {}, [
        leaf('title', story.headline),
        leaf('link', here.url(urls.story())),
        leaf('description', story.dek),
        leaf('language', story.language),
        leaf('lastBuildDate', rfc822(storyChangedAt(story), story.timeZone)),
        leaf('atom:link', '', { rel: 'self', type: 'application/rss+xml', href: self }),
        ...byChange(story).map(({ entry, changed }) => rssItem(entry, changed, story, here)),
      ]),
    ]),
  );
}

function rssItem(entry: Entry, changed: number, story: Story, here: Site): Xml {
  const url = here.url(urls.entry(entry.id));
  return branch('item', {}, [
    leaf('title', entry.headline),
    leaf('link', url),
    leaf('guid', url, { isPermaLink: 'true' }),
    leaf('pubDate', rfc822(entry.published.start, story.timeZone)),
    leaf('atom:updated', isoTime(changed, story.timeZone)),
    leaf('category', entry.strand.label),
    leaf('description', entry.dek),
    leaf('content:encoded', entryHtml(entry, story, here)),
  ]);
}

/** The date format of RSS, on the clock of the story: `Sat, 02 May 1998 00:00:00 +0100`. */
const rfc822 = (time: number, zone: string): string =>
  new Date(clockAt(time, zone))
    .toUTCString()
    .replace('GMT', offsetText(offsetAt(time, zone)).replace(':', ''));
