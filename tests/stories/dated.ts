import { storyFile } from '../../src/core/story/read/draft.ts';
import type { Story } from '../../src/core/story/story.ts';
import { createStory } from './load.ts';

interface Facts {
  timeZone?: string;
  asOf?: string;
  language?: string;
}

/** The files of a story that has only dates: one entry for each, named by the date in the order given. */
export function datedFiles(
  dates: string[],
  { timeZone = 'UTC', asOf = '2026-11-30', language = 'en-GB' }: Facts,
) {
  const front = [
    'headline: Dates',
    'dek: A line about them.',
    'byline: A. Keeper',
    `language: ${language}`,
    `timeZone: ${timeZone}`,
    'published: 2024-05-02',
    `asOf: ${asOf}`,
    'publisher: { name: The Paper }',
    'strands: [{ id: harbour, label: Harbour }]',
    `summary: [{ text: It happened., claims: ['harbour/${slugOf(dates[0] ?? '', 0)}#c'] }]`,
  ];
  const source =
    'title: A report\n  publisher: The Paper\n  url: https://paper.example/\n  kind: news\n  accessed: 2024-05-02';
  return [
    storyFile('story.mdx', `---\n${front.join('\n')}\n---\n`),
    storyFile('sources.yaml', `- id: paper\n  ${source}\n`),
    ...dates.map((date, index) =>
      storyFile(
        `harbour/${slugOf(date, index)}.mdx`,
        `---\nheadline: '${date}'\ndek: A line.\ndate: ${date}\nsignificance: 2\n---\n\n<Claim id="c" sources="paper" by="The Paper" kind="document">\nIt happened.\n</Claim>\n`,
      ),
    ),
  ];
}

const slugOf = (date: string, index: number): string =>
  `${date.replace(/^\.\.\/|"/g, '').split(/[T/~?%]/)[0]}-${String.fromCharCode(97 + index)}`;

/** The story of such files. */
export const dated = (dates: string[], facts: Facts = {}): Story => createStory(datedFiles(dates, facts));
