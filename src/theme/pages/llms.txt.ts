import { llms } from '../../output/feeds/llms.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(llms, 'text/plain');
