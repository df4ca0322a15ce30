import { EntrySchema } from '../../core/schema/entry.ts';
import { BEING_WRITTEN } from '../../core/story/checks/not-written.ts';
import { type Answers, fieldsOf } from './field.ts';
import { PLAIN } from './yaml-style.ts';
import { yamlLines } from './yaml-text.ts';

/**
 * What an entry says before its writer has. Should a reader ever meet it, it is true and states no fact of the story;
 * the check warns of it, and .github/workflows/check.yml lets no pull request pass that holds it.
 */
export const entryDek = `${BEING_WRITTEN}; nothing in it has a source yet.`;
export const entryBody = `<Context>
${BEING_WRITTEN}. What happened goes into a Claim with its sources; then this paragraph goes.
</Context>
`;

/** The keys of the front matter that a new entry may have. */
export const front = fieldsOf(EntrySchema, ['headline', 'dek', 'date', 'place', 'people', 'significance'], {
  dek: { fallback: () => entryDek },
  significance: { fallback: () => '1' },
});

/** The whole file of an entry. */
export const entryText = (answers: Answers, body: string): string =>
  `---\n${yamlLines(front, answers, PLAIN).join('\n')}\n---\n\n${body}`;
