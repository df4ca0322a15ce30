import { jsonFeed } from '../../output/feeds/json-feed.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(jsonFeed, 'application/feed+json');
