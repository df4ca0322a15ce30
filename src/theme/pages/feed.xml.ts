import { atom } from '../../output/feeds/atom.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint(atom, 'application/atom+xml');
