import type { Change } from './change.ts';
import { BEING_WRITTEN } from '../../core/story/checks/not-written.ts';
import { opening } from '../../core/story/opening.ts';
import { entryDek, entryText } from './entry-text.ts';
import type { Answers } from './field.ts';
import { slug } from './slug.ts';
import { PLAIN } from './yaml-style.ts';
import { scalar } from './yaml-text.ts';

/** What the explainer says before its writer has; see `BEING_WRITTEN`. */
const EXPLAINER = 'This explainer is being written';
export const storyDek = `${EXPLAINER}; nothing in it has a source yet.`;

/** Every file of a new story: it passes the check, builds, and claims nothing. */
export function storyFiles(answers: Answers): Change[] {
  const { strand = '', published = '' } = answers;
  const id = slug(strand) ?? 'events';
  const entry = `${id}/${opening(published)}-first-entry`;
  const file = (path: string, added: string): Change => ({ path, before: undefined, added });
  return [
    file('story.mdx', storyText(answers, id, `${entry}#unwritten`)),
    file(`${entry}.mdx`, firstEntry(published)),
    file(
      'sources.yaml',
      list('Pages that were read, and who first reported what they say', 'source https://…'),
    ),
    file('people.yaml', list('People who acted or spoke', 'person "Name"')),
    file('places.yaml', list('Places, for entries and maps', 'place "Name"')),
    file('glossary.yaml', list('Terms that a reader may look up', 'term "Term"')),
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

/** An entry whose one claim is that nothing is known yet: the only claim that needs no source. */
const firstEntry = (date: string): string =>
  entryText(
    { headline: 'The first entry', dek: entryDek, date, significance: '1' },
    `<Unknown id="unwritten">
${BEING_WRITTEN}. What happened goes into a Claim with its sources; then this paragraph goes.
</Unknown>
`,
  );

const list = (what: string, command: string): string => `# ${what}. To add one: npm run new -- ${command}\n`;
