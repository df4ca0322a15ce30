import { calendar } from '../../output/feeds/calendar.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(calendar, 'text/calendar');
