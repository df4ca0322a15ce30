import { sitemapIndex } from '../../output/feeds/sitemap.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(sitemapIndex, 'application/xml');
