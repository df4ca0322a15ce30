import code from '../../../client/embed/period.ts?classic';
import { endpoint } from '../_endpoint.ts';
import { withMessages } from '../_messages.ts';

export const GET = endpoint(() => withMessages(code, 'period'), 'text/javascript');
