import { timelineSchema } from '../../output/feeds/timeline-json.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(timelineSchema, 'application/schema+json');
