import { claimsSchema } from '../../output/feeds/claims-json.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(claimsSchema, 'application/schema+json');
