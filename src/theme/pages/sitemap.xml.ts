import { sitemap } from '../../output/feeds/sitemap.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(sitemap, 'application/xml');
