import { listPages } from './list-pages.ts';
import type { Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { changedAt, storyChangedAt } from './changed.ts';
import { type Site, withOrigin } from '../../core/site.ts';
import { dayAt } from '../../core/time-zone.ts';
import { branch, leaf, xmlFile } from './xml.ts';

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** sitemap-index.xml: names the one sitemap. */
export const sitemapIndex = (story: Story, site: Site): string =>
  xmlFile(
    branch('sitemapindex', { xmlns: XMLNS }, [
      branch('sitemap', {}, [
        leaf('loc', withOrigin(site, story).url('/sitemap.xml')),
        leaf('lastmod', dayAt(storyChangedAt(story), story.timeZone)),
      ]),
    ]),
  );

/** robots.txt: allows everything and names the sitemap. */
export const robots = (story: Story, site: Site): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${withOrigin(site, story).url('/sitemap-index.xml')}\n`;

/**
 * sitemap.xml: every page, with the day on which it last changed. Not @astrojs/sitemap, which names this file
 * sitemap-0.xml, writes none without `--site`, and would need a callback with the story for dates and frames.
 */
export function sitemap(story: Story, site: Site): string {
  const here = withOrigin(site, story);
  const changed = storyChangedAt(story);
  const pages = [
    ...GENERAL.map((path) => ({ path, changed })),
    ...listPages(story.entries).map(({ number }) => ({ path: urls.list(number), changed })),
    ...story.strands.flatMap(({ id, entries }) => [
      { path: urls.strand(id), changed },
      ...listPages(entries).map(({ number }) => ({ path: urls.list(number, id), changed })),
    ]),
    ...story.entries.map((entry) => ({ path: urls.entry(entry.id), changed: changedAt(entry) })),
  ];
  const written = pages.map((page) =>
    branch('url', {}, [
      leaf('loc', here.url(page.path)),
      leaf('lastmod', dayAt(page.changed, story.timeZone)),
    ]),
  );
  return xmlFile(branch('urlset', { xmlns: XMLNS }, written));
}

/** Pages that every story has. */
const GENERAL = [
  urls.story(),
  urls.timeline(),
  urls.people(),
  urls.places(),
  urls.glossary(),
  urls.sources(),
  urls.updates(),
  urls.about(),
  urls.builder(),
];
