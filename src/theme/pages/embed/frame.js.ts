import code from '../../../client/embed/frame.ts?classic';
import { endpoint } from '../_endpoint.ts';

export const GET = endpoint(() => code, 'text/javascript');
