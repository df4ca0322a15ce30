import { searchJson } from '../../output/feeds/search-json.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(searchJson, 'application/json');
