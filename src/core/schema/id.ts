import { z } from 'zod';
import { characterName, isUnseen, unseenIn } from '../characters.ts';
import { isTimeZone } from '../time-zone.ts';

/** A hand-written, permanent name: lower-case words joined by hyphens. It becomes part of an address. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case words joined by hyphens, such as ada-lovelace.')
  .max(100, 'Keep an id under 100 characters.')
  .describe('Lower-case words joined by hyphens; permanent, because it becomes part of an address.');

/** The ids in a text, separated by spaces or commas. */
export const splitIds = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Earlier ids of an item, whose addresses still lead to it. */
export const FormerlySchema = z
  .array(IdSchema)
  .optional()
  .describe('Earlier ids, whose addresses lead here.');

/** A line of text that is not empty. */
export const LineSchema = z
  .string()
  .trim()
  .min(1, 'This must not be empty.')
  .refine((text) => text === '' || !isUnseen(text), {
    error: ({ input }) =>
      `This is only ${unseenIn(String(input)).map(characterName).join(' and ')}, which nobody can see.`,
  })
  .refine((text) => !text.includes('\n'), 'Write this on one line.')
  .max(1000, 'Keep this under 1,000 characters.');

/** A web address. Only http and https are accepted: `javascript:` would be an attack. */
export const WebAddressSchema = z
  .url({ protocol: /^https?$/, error: 'Write a complete web address that starts with https:// or http://.' })
  .refine((url) => unseenIn(url).length === 0, 'Delete the characters in this address that nobody can see.')
  .describe('A complete web address, starting with https:// or http://.');

/** An IANA time zone. */
export const TimeZoneSchema = LineSchema.refine(
  isTimeZone,
  'There is no such time zone: write one such as Europe/London.',
);
