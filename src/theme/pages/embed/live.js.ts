import code from '../../../client/embed/live.ts?classic';
import { endpoint } from '../_endpoint.ts';
import { withMessages } from '../_messages.ts';

export const GET = endpoint(() => withMessages(code, 'timeline'), 'text/javascript');
