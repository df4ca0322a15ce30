import { EntrySchema } from '../../core/schema/entry.ts';
import { BEING_WRITTEN } from '../../core/story/checks/placeholder.ts';
import { suggest } from '../../core/story/did-you-mean.ts';
import { fileDate } from '../../core/schema/span.ts';
import { newFile } from './change.ts';
import { type Answers, type Field, fieldsOf, type Kind, type Problem } from './kind.ts';
import { freeId, slug } from './slug.ts';
import type { StoryContext } from './story-context.ts';
import { PLAIN, yamlLines } from './yaml.ts';

/**
 * What a new entry says. If a reader ever sees it, it is true and states no fact of the story; the check warns of it,
 * and `--strict` refuses it.
 */
export const entryDek = `${BEING_WRITTEN}; nothing in it has a source yet.`;
const entryBody = `<Context>
${BEING_WRITTEN}. What happened goes into a Claim with its sources; then this paragraph goes.
</Context>
`;

const strand: Field = {
  flag: 'strand',
  key: 'strand',
  about: 'A strand of story.mdx: the folder of the entry.',
  required: true,
};
const front = fieldsOf(EntrySchema, ['headline', 'dek', 'date', 'place', 'people', 'significance'], {
  dek: { fallback: () => entryDek },
  significance: { fallback: () => '1' },
});
const name: Field = {
  flag: 'slug',
  key: 'slug',
  about: 'The part of the file name after the date; permanent, because it becomes part of an address.',
  required: true,
  derived: 'headline',
  fallback: ({ headline }) => slug(headline ?? ''),
};

/** The front matter in the order in which a writer thinks of it. */
const ASKED = ['date', 'headline', 'dek', 'place', 'people', 'significance'];

/** A file of a strand: one dated development, with its text still to be written. */
export const entry: Kind = {
  about: 'Creates an entry, with its text still to be written.',
  byPosition: ['strand', 'date', 'headline'],
  fields: [strand, ...ASKED.flatMap((flag) => front.filter((field) => field.flag === flag)), name],
  problems: (answers, story) => [...pathProblems(answers, story), ...takenPath(answers, story)],
  changes: (answers) => [newFile(pathOf(answers, answers['slug'] ?? ''), entryText(answers, entryBody))],
  next: ({ dek }) =>
    `Write its ${dek === entryDek ? 'dek and its ' : ''}text: until then it says “${BEING_WRITTEN}”, to readers too.`,
};

/** The text of an entry file. */
export const entryText = (answers: Answers, body: string): string =>
  `---\n${yamlLines(front, answers, PLAIN).join('\n')}\n---\n\n${body}`;

const pathOf = ({ strand: folder = '', date = '' }: Answers, words: string): string =>
  `${folder}/${fileDate(date)}-${words}.mdx`;

/** A strand or slug with a slash in it would put the file somewhere else. */
function pathProblems(
  { strand: folder = '', slug: words = '' }: Answers,
  { draft }: StoryContext,
): Problem[] {
  const strands = draft.front.strands?.map(({ id }) => id) ?? [];
  const problems: Problem[] = [
    {
      flag: 'strand',
      message: `The folder ${folder} is not a strand of story.mdx.`,
      hint: suggest(folder, strands),
    },
    {
      flag: 'slug',
      message: `“${words}” is not a slug.`,
      hint: 'After the date, use lower-case words joined by hyphens.',
    },
  ];
  return problems.filter(({ flag }) => /[/\\]/.test(flag === 'strand' ? folder : words));
}

/** The path of an entry that exists or was withdrawn. */
function takenPath(answers: Answers, { draft, files }: StoryContext): Problem[] {
  const words = answers['slug'];
  if (words === undefined) return [];
  const withdrawn = new Set(draft.front.withdrawn?.map(({ id }) => `${id}.mdx`));
  const isTaken = (path: string) => withdrawn.has(path) || files.some((file) => file.path === path);
  const path = pathOf(answers, words);
  if (!isTaken(path)) return [];
  const free = freeId(words, (other) => isTaken(pathOf(answers, other)));
  const message = withdrawn.has(path)
    ? `${path} was withdrawn, and its address is not reused.`
    : `The file ${path} already exists.`;
  return [{ flag: 'slug', message, hint: `If this is another entry, type --slug ${free}`, instead: free }];
}
