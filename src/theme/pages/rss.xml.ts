import { rss } from '../../output/feeds/rss.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(rss, 'application/rss+xml');
