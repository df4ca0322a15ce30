import { z } from 'zod';
import { LineSchema } from './id.ts';
import { SpanSchema } from './span.ts';

/** A dated note of what was wrong (a correction) or what was added (an update). */
export const DatedNoteSchema = z.strictObject({
  date: SpanSchema.describe('The day of the change.'),
  text: LineSchema.describe('What was wrong and is now right, or what was added, for a reader.'),
});

export type DatedNote = z.output<typeof DatedNoteSchema>;
