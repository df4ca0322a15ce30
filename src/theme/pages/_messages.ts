import { MESSAGES, type Script } from '../../client/messages.ts';
import { pickMessages } from '../../core/languages/languages.ts';

/** A classic script with its messages before it, in a block of their own. */
export const withMessages = (code: string, script: Script): string =>
  `{const TEXTS=${JSON.stringify(pickMessages(MESSAGES[script]))};${code}}\n`;
