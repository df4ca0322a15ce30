import { z } from 'zod';

/** A hand-written, permanent name: lower-case words joined by hyphens. It becomes part of an address. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case words joined by hyphens, such as ada-lovelace.')
  .describe('Lower-case words joined by hyphens; permanent, because it becomes part of an address.');

/** The ids in a text that names several, with spaces or commas between them. */
export const splitIds = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Ids that an item had before: their addresses still lead to it. */
export const FormerlySchema = z
  .array(IdSchema)
  .optional()
  .describe('Ids it had before, whose addresses lead here.');

/** A plain line of text that says something. */
export const LineSchema = z
  .string()
  .trim()
  .min(1, 'This may not be empty.')
  .refine((text) => !text.includes('\n'), 'Write this on one line.');

/** An address on the web; anything but http and https is refused, `javascript:` above all. */
export const WebAddressSchema = z
  .url({ protocol: /^https?$/, error: 'Write a whole web address that starts with https:// or http://.' })
  .describe('A whole web address, starting with https:// or http://.');
