import { timelineJs } from '../../output/feeds/timelinejs.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(timelineJs, 'application/json');
