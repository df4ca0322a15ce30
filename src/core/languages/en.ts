import type { Message } from './messages.ts';

/**
 * Every text that the generator shows to readers, in English. Keys are `place.meaning`; sections follow the parts of
 * the site. Texts for writers (errors, help) are not here.
 */
export const en = {
  // Counts that several parts share.
  'count.entries': { one: '{count} entry', other: '{count} entries' },
} as const satisfies Record<string, Message>;
