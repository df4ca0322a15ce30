import { sourcesJson } from '../../output/feeds/sources-json.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(sourcesJson, 'application/json');
