import { z } from 'zod';
import { LineSchema } from './id.ts';
import { ClosedSpanSchema } from './span.ts';

/** A dated note of what was wrong (a correction) or what was added (an update). */
export const DatedNoteSchema = z.strictObject({
  date: ClosedSpanSchema.describe('The day of the change.'),
  text: LineSchema.describe('What was wrong and is now right, or what was added, in words for readers.'),
});

/** What is shown at the address of a withdrawn claim or entry, so that the address keeps working. */
export const TombstoneSchema = DatedNoteSchema.extend({
  id: z.string().describe('The id that was withdrawn: a claim’s in its entry, or strand/entry in story.mdx.'),
});

export type Tombstone = z.output<typeof TombstoneSchema>;

export type DatedNote = z.output<typeof DatedNoteSchema>;
