import { sourcesSchema } from '../../output/feeds/sources-json.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(sourcesSchema, 'application/schema+json');
