import code from '../../../client/embed/frame.ts?classic';
import { endpoint } from '../_endpoint.ts';
import { withMessages } from '../_messages.ts';

export const GET = endpoint(() => withMessages(code, 'frame'), 'text/javascript');
