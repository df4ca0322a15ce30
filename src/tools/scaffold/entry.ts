import { suggest } from '../../core/story/did-you-mean.ts';
import { BEING_WRITTEN } from '../../core/story/checks/not-written.ts';
import { opening } from '../../core/story/opening.ts';
import { entryBody, entryDek, entryText, front } from './entry-text.ts';
import type { Existing } from './existing.ts';
import type { Answers, Field } from './field.ts';
import type { Kind } from './kind.ts';
import type { Problem } from './problem.ts';
import { freeId, slug } from './slug.ts';

const strand: Field = {
  flag: 'strand',
  key: 'strand',
  about: 'A strand of story.mdx: the folder of the entry.',
  required: true,
};
const name: Field = {
  flag: 'slug',
  key: 'slug',
  about: 'What follows the date in the file’s name; permanent, because it becomes part of an address.',
  required: true,
  derived: 'headline',
  fallback: ({ headline }) => slug(headline ?? ''),
};

/** The front matter in the order in which a writer thinks of it. */
const ASKED = ['date', 'headline', 'dek', 'place', 'people', 'significance'];

/** A file of a strand: one dated development, with its text still to be written. */
export const entry: Kind = {
  byPosition: ['strand', 'date', 'headline'],
  fields: [strand, ...ASKED.flatMap((flag) => front.filter((field) => field.flag === flag)), name],
  problems: (answers, story) => [...strayPath(answers, story), ...takenPath(answers, story)],
  changes: (answers) => [
    { path: pathOf(answers, answers['slug'] ?? ''), before: undefined, added: entryText(answers, entryBody) },
  ],
  next: ({ dek }) =>
    `Write its ${dek === entryDek ? 'dek and its ' : ''}text: until then it says “${BEING_WRITTEN}”, to readers too.`,
};

const pathOf = ({ strand: folder = '', date = '' }: Answers, words: string): string =>
  `${folder}/${opening(date)}-${words}.mdx`;

/** What would not be an entry at all, but a file somewhere else. */
function strayPath({ strand: folder = '', slug: words = '' }: Answers, { draft }: Existing): Problem[] {
  const strands = draft.front.strands?.map(({ id }) => id) ?? [];
  return [
    ...(/[/\\]/.test(folder)
      ? [
          {
            flag: 'strand',
            message: `The folder ${folder} is not a strand of story.mdx.`,
            hint: suggest(folder, strands),
          },
        ]
      : []),
    ...(/[/\\]/.test(words)
      ? [
          {
            flag: 'slug',
            message: `“${words}” is not a slug.`,
            hint: 'After the date, use lower-case words joined by hyphens.',
          },
        ]
      : []),
  ];
}

/** A file that is there, or an address that once was. */
function takenPath(answers: Answers, { draft, files }: Existing): Problem[] {
  const words = answers['slug'];
  if (words === undefined) return [];
  const withdrawn = new Set(draft.front.withdrawn?.map(({ id }) => `${id}.mdx`));
  const isTaken = (path: string) => withdrawn.has(path) || files.some((file) => file.path === path);
  const path = pathOf(answers, words);
  if (!isTaken(path)) return [];
  const free = freeId(words, (other) => isTaken(pathOf(answers, other)));
  const message = withdrawn.has(path)
    ? `${path} was withdrawn, and its address is not used again.`
    : `There is a file ${path} already.`;
  return [{ flag: 'slug', message, hint: `If this is another entry, type --slug ${free}`, instead: free }];
}
