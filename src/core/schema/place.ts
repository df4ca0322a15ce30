import { z } from 'zod';
import { digitsSchema } from './digits.ts';
import { FormerlySchema, IdSchema, LineSchema, TimeZoneSchema } from './id.ts';

/** One item of `places.yaml`. */
export const PlaceSchema = z.strictObject({
  id: IdSchema,
  formerly: FormerlySchema,
  name: LineSchema.describe('The name as the story writes it.'),
  country: LineSchema.describe('The country it is in, or the waters it is part of.'),
  kind: IdSchema.describe('What it is: city, base, nuclear-site, sea.'),
  lat: digitsSchema({ minimum: -90, maximum: 90 }).describe('Degrees north of the equator.'),
  lon: digitsSchema({ minimum: -180, maximum: 180 }).describe('Degrees east of Greenwich.'),
  approximate: z
    .boolean()
    .optional()
    .describe('true: the point represents an area, or is not known exactly.'),
  timeZone: TimeZoneSchema.optional().describe(
    'The IANA time zone of the place, if it is not that of the story.',
  ),
  note: LineSchema.optional().describe('What happened there.'),
});

export type Place = z.output<typeof PlaceSchema>;
