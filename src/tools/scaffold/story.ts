import { StorySchema } from '../../core/schema/story.ts';
import { type Answers, type Field, fieldsOf } from './field.ts';
import type { Kind } from './kind.ts';
import { freeId } from './slug.ts';
import { storyDek, storyFiles } from './story-files.ts';

const folder: Field = { flag: 'dir', key: 'dir', about: 'The folder to make.', required: true };
const publisher: Field = { flag: 'publisher', key: 'name', about: 'Who publishes.', required: true };
const strand: Field = {
  flag: 'strand',
  key: 'label',
  about: 'The first strand of the story, as readers see it.',
  required: true,
  fallback: () => 'Events',
};

/** A whole small story folder, with one entry that is still to be written. */
export const story: Kind = {
  byPosition: ['dir'],
  fields: [
    folder,
    ...fieldsOf(StorySchema, ['headline', 'dek', 'byline'], { dek: { fallback: () => storyDek } }),
    publisher,
    ...fieldsOf(StorySchema, ['published', 'language', 'timeZone'], {
      language: { fallback: () => 'en-GB' },
      timeZone: { flag: 'time-zone', fallback: () => 'UTC' },
    }),
    strand,
  ],
  problems({ dir }: Answers, { isFilled }) {
    if (dir === undefined || !isFilled(dir)) return [];
    const free = freeId(dir.replace(/[/\\]+$/, ''), isFilled);
    return [
      {
        flag: 'dir',
        message: `${dir} is there already, and nothing is overwritten.`,
        hint: `Choose another folder, such as ${free}`,
        instead: free,
      },
    ];
  },
  changes: storyFiles,
  next: ({ dir }) => `See it with: npm run dev -- --story ${dir}`,
};
