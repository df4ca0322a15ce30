import { rss } from '../feeds/rss.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(rss, 'application/rss+xml');
