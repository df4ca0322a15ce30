import { StorySchema } from '../../core/schema/story.ts';
import { BEING_WRITTEN } from '../../core/story/checks/placeholder.ts';
import { fileDate } from '../../core/schema/span.ts';
import { type Change, newFile } from './change.ts';
import { entryDek, entryText } from './entry.ts';
import { type Answers, type Field, fieldsOf, type Kind } from './kind.ts';
import { freeId, slug } from './slug.ts';
import { isInUse } from './story-context.ts';
import { PLAIN, scalar } from './yaml.ts';

/** What a new explainer says; see `BEING_WRITTEN`. */
const EXPLAINER = 'This explainer is being written';
const storyDek = `${EXPLAINER}; nothing in it has a source yet.`;

const folder: Field = { flag: 'dir', key: 'dir', about: 'The folder to create.', required: true };
const publisher: Field = { flag: 'publisher', key: 'name', about: 'Who publishes.', required: true };
const strand: Field = {
  flag: 'strand',
  key: 'label',
  about: 'The first strand of the story, as readers see it.',
  required: true,
  fallback: () => 'Events',
};

/** A small story folder, with one entry that is still to be written. */
export const story: Kind = {
  about: 'Creates a small story that passes the check, in a new folder.',
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
  problems({ dir }) {
    if (dir === undefined || !isInUse(dir)) return [];
    const free = freeFolder(dir);
    const message = `${dir} already exists, and nothing is overwritten.`;
    return [{ flag: 'dir', message, hint: `Choose another folder, such as ${free}`, instead: free }];
  },
  changes: storyFiles,
  next: ({ dir }) => `See it with: npm run dev -- --story ${dir}`,
};

/** The name of a folder that does not exist yet, or is empty. */
export const freeFolder = (wished: string): string => freeId(wished.replace(/[/\\]+$/, ''), isInUse);

/** The files of a new story. It passes the check, can be built, and claims nothing. */
function storyFiles(answers: Answers): Change[] {
  const { strand = '', published = '' } = answers;
  const id = slug(strand) ?? 'events';
  const entry = `${id}/${fileDate(published)}-first-entry`;
  return [
    newFile('story.mdx', storyText(answers, id, `${entry}#unwritten`)),
    newFile(`${entry}.mdx`, firstEntry(published)),
    newFile(
      'sources.yaml',
      list('Pages that were read, and who first reported what they say', 'source https://…'),
    ),
    newFile('people.yaml', list('People who acted or spoke', 'person "Name"')),
    newFile('places.yaml', list('Places, for entries and maps', 'place "Name"')),
    newFile('glossary.yaml', list('Terms that a reader may look up', 'term "Term"')),
  ];
}

function storyText(answers: Answers, strand: string, claim: string): string {
  const text = (flag: string) => scalar(answers[flag] ?? '', PLAIN);
  return `---
headline: ${text('headline')}
dek: ${text('dek')}
byline: ${text('byline')}
language: ${text('language')}
timeZone: ${text('time-zone')}
published: ${text('published')}
asOf: ${text('published')}
publisher:
  name: ${text('publisher')}
strands:
  - id: ${strand}
    label: ${text('strand')}
summary:
  - text: ${storyDek}
    claims: [${claim}]
---

${EXPLAINER}. Every paragraph will refer to the claim that it rests on. <Cite claims="${claim}" />

<Timeline />
`;
}

/** An entry that states only that nothing is known yet, which needs no source. */
const firstEntry = (date: string): string =>
  entryText(
    { headline: 'The first entry', dek: entryDek, date, significance: '1' },
    `<Unknown id="unwritten">
${BEING_WRITTEN}. What happened goes into a Claim with its sources; then this paragraph goes.
</Unknown>
`,
  );

const list = (what: string, command: string): string => `# ${what}. To add one: npm run new -- ${command}\n`;
