import { entryEmbeds, listEmbeds } from '../output/embeds/embed.ts';
import { DATA, FEEDS } from '../output/feeds/formats.ts';
import { GENERAL } from '../output/feeds/sitemap.ts';
import type { Story } from '../core/story/story.ts';
import { urls } from '../core/urls.ts';

/** The addresses that the site of a story must have, from its root. */
export const expectedOf = (story: Story): string[] => [
  ...GENERAL,
  ...story.strands.map(({ id }) => urls.strand(id)),
  ...story.entries.map(({ id }) => urls.entry(id)),
  ...story.withdrawn.map(({ id }) => urls.entry(id)),
  ...[...listEmbeds(story), ...entryEmbeds(story)].map(({ id }) => urls.frame(id)),
  ...[...FEEDS, ...DATA].flatMap(({ path, schema }) => (schema === undefined ? [path] : [path, schema])),
  ...[urls.offline(), '/404.html', '/robots.txt', '/sitemap-index.xml', '/sitemap.xml', '/llms.txt'],
];
