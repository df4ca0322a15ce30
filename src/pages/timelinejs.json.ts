import { timelineJs } from '../feeds/timelinejs.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(timelineJs, 'application/json');
