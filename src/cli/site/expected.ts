import { DATA, FEEDS } from '../../feeds/formats.ts';
import { GENERAL } from '../../feeds/sitemap.ts';
import type { Draft } from '../../story/read/draft.ts';
import { urls } from '../../story/urls.ts';

/** The addresses that the site of a story must have, from its root. */
export const expectedOf = ({ front, entries }: Draft): string[] => [
  ...GENERAL,
  ...(front.strands ?? []).map(({ id }) => urls.strand(id)),
  ...entries.map(({ id }) => urls.entry(id)),
  ...(front.withdrawn ?? []).map(({ id }) => urls.entry(id)),
  ...[...FEEDS, ...DATA].flatMap(({ path, schema }) => (schema === undefined ? [path] : [path, schema])),
  ...[urls.offline(), '/404.html', '/robots.txt', '/sitemap-index.xml', '/sitemap.xml', '/llms.txt'],
];
