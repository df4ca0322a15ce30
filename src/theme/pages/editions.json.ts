import { editionsJson } from '../../output/feeds/editions-json.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(editionsJson, 'application/json');
