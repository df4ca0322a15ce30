import { z } from 'zod';
import { DatedNoteSchema } from './correction.ts';
import { digitsSchema } from './digits.ts';
import { IdSchema, LineSchema } from './id.ts';
import { ClosedSpanSchema } from './span.ts';

/** One item of `figures.yaml`: a number, and who counted it. */
export const FigureSchema = z
  .strictObject({
    id: IdSchema,
    series: IdSchema.optional().describe('Figures of one series are drawn together.'),
    label: LineSchema.describe('What was counted.'),
    value: digitsSchema().optional().describe('The number; omit it if only a range is known.'),
    low: digitsSchema().optional().describe('The low end of a range.'),
    high: digitsSchema().optional().describe('The high end of a range.'),
    bound: z
      .enum(['at-least', 'at-most', 'about'])
      .optional()
      .describe('How the number was given, if not as exact: at-least, at-most or about.'),
    expected: z.boolean().optional().describe('true: a forecast, not a count; it is drawn hollow.'),
    unit: LineSchema.describe('The unit of measurement: kg, people, ships.'),
    date: ClosedSpanSchema,
    countedBy: LineSchema.describe('Who counted, and who reported it.'),
    sources: z.array(IdSchema).min(1, 'Name at least one source.').describe('Ids of sources.'),
    note: LineSchema.optional().describe('What a reader must know to understand the number.'),
    corrections: z
      .array(DatedNoteSchema)
      .default([])
      .describe('What was wrong in the figures of this series, newest first.'),
    updates: z
      .array(DatedNoteSchema)
      .default([])
      .describe('What was changed in the figures of this series, newest first.'),
  })
  .refine((figure) => (figure.value ?? figure.low ?? figure.high) !== undefined, {
    error: 'A figure needs a value, or low and high.',
    path: ['value'],
  })
  .refine(({ low, high }) => (low === undefined) === (high === undefined), {
    error: 'Only one end of the range is given.',
    path: ['low'],
    params: { hint: 'Write low and high; or write the number as value, with bound: at-least or at-most.' },
  })
  .refine(({ low, high }) => low === undefined || high === undefined || Number(low) < Number(high), {
    error: 'The low end of a range must be below the high end.',
    path: ['low'],
    params: { hint: 'Write the smaller number as low and the larger one as high.' },
  });

export type Figure = z.output<typeof FigureSchema>;
