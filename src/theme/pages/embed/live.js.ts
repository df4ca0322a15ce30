import code from '../../../client/embed/live.ts?classic';
import { endpoint } from '../_endpoint.ts';

export const GET = endpoint(() => code, 'text/javascript');
