import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atom } from '../../../src/output/feeds/atom.ts';
import { calendar } from '../../../src/output/feeds/calendar.ts';
import { claimsJson, claimsSchema } from '../../../src/output/feeds/claims-json.ts';
import { jsonFeed } from '../../../src/output/feeds/json-feed.ts';
import { entryJsonLd, storyJsonLd } from '../../../src/output/feeds/json-ld.ts';
import { llms } from '../../../src/output/feeds/llms.ts';
import { rss } from '../../../src/output/feeds/rss.ts';
import { createSite, type Site } from '../../../src/core/site.ts';
import { robots, sitemap, sitemapIndex } from '../../../src/output/feeds/sitemap.ts';
import { sourcesJson, sourcesSchema } from '../../../src/output/feeds/sources-json.ts';
import { timelineCsv } from '../../../src/output/feeds/timeline-csv.ts';
import { timelineJson, timelineSchema } from '../../../src/output/feeds/timeline-json.ts';
import { timelineJs } from '../../../src/output/feeds/timelinejs.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { loadStory } from '../../stories/load.ts';

const SITE = createSite({ origin: 'https://news.example', base: '/bridge-story' });

/** Pages have JSON-LD on one line; golden files are indented. */
const indented = (json: string) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`;

const FILES: Record<string, (story: Story, site: Site) => string> = {
  'timeline.json': timelineJson,
  'timeline.schema.json': timelineSchema,
  'timeline.csv': timelineCsv,
  'timelinejs.json': timelineJs,
  'claims.json': claimsJson,
  'claims.schema.json': claimsSchema,
  'sources.json': sourcesJson,
  'sources.schema.json': sourcesSchema,
  'feed.xml': atom,
  'rss.xml': rss,
  'feed.json': jsonFeed,
  'calendar.ics': calendar,
  'sitemap-index.xml': sitemapIndex,
  'sitemap.xml': sitemap,
  'robots.txt': robots,
  'llms.txt': llms,
  'story.jsonld': (story, site) => indented(storyJsonLd(story, site)),
  'entry.jsonld': (story, site) => {
    const entry = story.entries.find(({ id }) => id === 'bridge/1998-04-02-crack');
    return entry ? indented(entryJsonLd(entry, story, site)) : '';
  },
};

test.each(Object.keys(FILES))('%s', async (name) => {
  const story = await loadStory('port-anselm');
  await expect(FILES[name]?.(story, SITE)).toMatchFileSnapshot(join(import.meta.dirname, 'goldens', name));
});
