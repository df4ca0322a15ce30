import { z } from 'zod';
import { IdSchema, LineSchema } from './id.ts';
import { ClosedSpanSchema } from './span.ts';

/** One item of `figures.yaml`: a number, and who counted it. */
export const FigureSchema = z
  .strictObject({
    id: IdSchema,
    series: IdSchema.optional().describe('Figures of one series are drawn together.'),
    label: LineSchema.describe('What was counted.'),
    value: z.number().optional().describe('The number; omit it if only a range is known.'),
    low: z.number().optional().describe('The low end of a range.'),
    high: z.number().optional().describe('The high end of a range.'),
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
  })
  .refine((figure) => (figure.value ?? figure.low ?? figure.high) !== undefined, {
    error: 'A figure needs a value, or low and high.',
    path: ['value'],
  });

export type Figure = z.output<typeof FigureSchema>;
