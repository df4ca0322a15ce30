import type { Note } from './note.ts';
import type { Facts, ImportedStory } from './story.ts';

/** The name of the report, which the story's reader passes over. */
export const REPORT = 'IMPORT.md';

/** Everything that a writer should look at after an import, as a file beside story.mdx. */
export function reportText(story: ImportedStory, facts: Facts): string {
  const { notes, entries } = story;
  const of = (kind: Note['kind']) => notes.filter((note) => note.kind === kind);
  const alone = entries.filter((entry) => entry.alone);
  const ids = entries.filter(({ formerly, id }) => formerly !== '' && formerly !== id);
  const list = (lines: string[]) => lines.map((line) => `- ${line}\n`).join('');
  const parts: [title: string, about: string, body: string][] = [
    [
      'Left out',
      'These are in no part of the story. Mend them in the timeline and import again, or write them by hand.',
      of('left out').map(noteText).join(''),
    ],
    [
      'Read in one of several ways',
      'These are in the story. Look whether they mean what the timeline meant.',
      of('read as').map(noteText).join(''),
    ],
    ['Kept here alone', 'A story has no home for these.', of('kept').map(noteText).join('')],
    [
      'Entries that rest on the imported timeline alone',
      'Find a source for each, add it to `sources.yaml` and cite it in the entry’s claims.',
      list(alone.map(({ id, where }) => `\`${id}.mdx\` (${where})`)),
    ],
    [
      'Addresses that events had',
      'Old links end in `#event-` and the first of each pair.',
      list(ids.map(({ id, formerly }) => `${code(formerly)} is now \`/${id}/\``)),
    ],
  ];
  const head = `# Imported from ${inline(facts.file)}\n\n${list(toFill(facts))}`;
  const filled = parts.filter(([, , body]) => body !== '');
  return [head, ...filled.map(([title, about, body]) => `## ${title}\n\n${about}\n\n${body}`)].join('\n');
}

/** What the timeline did not say, and story.mdx and sources.yaml now say for it. */
function toFill({ publisher, byline, url }: Facts): string[] {
  return [
    ...(publisher === undefined || byline === undefined
      ? ['The publisher and the byline in `story.mdx` are the timeline’s own name: put yours.']
      : []),
    ...(new URL(url).hostname.endsWith('.invalid')
      ? [
          'The first source in `sources.yaml` has no address: put the one at which the timeline was published.',
        ]
      : []),
    'Each paragraph of the timeline is a claim that rests on the timeline, and on the pages that it links to. Those pages are marked `weak`: open each, put its own title and publisher, and take `origin` and `weak` away.',
  ];
}

function noteText({ where, what, message, hint, value }: Note): string {
  const said = [
    `**${inline(where)}**, ${inline(what)}: ${inline(message)}`,
    ...(hint === undefined ? [] : [inline(hint)]),
  ].join(' ');
  return value === undefined ? `- ${said}\n` : `- ${said}\n\n${indented(fenced(value))}\n`;
}

/** Text on a line of Markdown, of which nothing is markup. */
const inline = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&#|~]/g, '\\$&');

const code = (text: string): string => {
  const fence = '`'.repeat(longestFence(text) + 1);
  return `${fence} ${text.toWellFormed().replace(/\s+/g, ' ')} ${fence}`;
};

/** Text as it is, on lines of its own. */
function fenced(value: string): string {
  const fence = '`'.repeat(Math.max(3, longestFence(value) + 1));
  return `${fence}\n${value.toWellFormed()}\n${fence}`;
}

const longestFence = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

const indented = (text: string): string => text.replace(/^/gm, '  ');
