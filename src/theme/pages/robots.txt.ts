import { robots } from '../../output/feeds/sitemap.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(robots, 'text/plain');
