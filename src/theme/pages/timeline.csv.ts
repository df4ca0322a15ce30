import { timelineCsv } from '../../output/feeds/timeline-csv.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(timelineCsv, 'text/csv');
