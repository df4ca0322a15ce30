import { DATA, FEEDS } from '../../feeds/formats.ts';
import { GENERAL } from '../../feeds/sitemap.ts';
import type { Story } from '../../story/story.ts';
import { urls } from '../../story/urls.ts';

/** The addresses that the site of a story must have, from its root. */
export const expectedOf = ({ strands, entries, withdrawn }: Story): string[] => [
  ...GENERAL,
  ...strands.map(({ id }) => urls.strand(id)),
  ...entries.map(({ id }) => urls.entry(id)),
  ...withdrawn.map(({ id }) => urls.entry(id)),
  ...[...FEEDS, ...DATA].flatMap(({ path, schema }) => (schema === undefined ? [path] : [path, schema])),
  ...[urls.offline(), '/404.html', '/robots.txt', '/sitemap-index.xml', '/sitemap.xml', '/llms.txt'],
];
