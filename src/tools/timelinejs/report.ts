import type { Note } from './note.ts';
import type { ImportedStory, ImportOptions } from './story.ts';

/** The name of the report. It is not a file of the story, so the check ignores it. */
export const REPORT = 'IMPORT.md';

/** What a writer should look at after an import, as a file beside story.mdx. */
export function reportText(story: ImportedStory, options: ImportOptions): string {
  const { notes, entries } = story;
  const of = (kind: Note['kind']) => notes.filter((note) => note.kind === kind);
  const timelineOnly = entries.filter((entry) => entry.timelineOnly);
  const moved = entries.filter(({ formerId, id }) => formerId !== '' && formerId !== id);
  const list = (lines: string[]) => lines.map((line) => `- ${line}\n`).join('');
  const parts: [title: string, about: string, body: string][] = [
    [
      'Skipped',
      'These are not in the story. Correct them in the timeline and import it again, or write them by hand.',
      of('skipped').map(noteText).join(''),
    ],
    [
      'Interpreted',
      'These are in the story. Check that they mean what the timeline meant.',
      of('interpreted').map(noteText).join(''),
    ],
    ['Not imported', 'A story has no place for these.', of('unsupported').map(noteText).join('')],
    [
      'Entries with no source but the imported timeline',
      'Find a source for each, add it to `sources.yaml` and cite it in the entry’s claims.',
      list(timelineOnly.map(({ id, where }) => `\`${id}.mdx\` (${where})`)),
    ],
    [
      'Former ids of events',
      'Old links end in `#event-` and the former id.',
      list(moved.map(({ id, formerId }) => `${code(formerId)} is now \`/${id}/\``)),
    ],
  ];
  const head = `# Imported from ${inline(options.file)}\n\n${list(toComplete(options))}`;
  const filled = parts.filter(([, , body]) => body !== '');
  return [head, ...filled.map(([title, about, body]) => `## ${title}\n\n${about}\n\n${body}`)].join('\n');
}

/** What a writer should replace in story.mdx and sources.yaml. */
function toComplete({ publisher, byline, url }: ImportOptions): string[] {
  return [
    ...(publisher === undefined || byline === undefined
      ? ['The publisher and the byline in `story.mdx` are the name of the timeline: replace them with yours.']
      : []),
    ...(new URL(url).hostname.endsWith('.invalid')
      ? [
          'The address of the first source in `sources.yaml` is a placeholder: replace it with that of the published timeline.',
        ]
      : []),
    'Each paragraph of the timeline is a claim, with the timeline and the pages that it links to as its sources. Those pages are marked `weak`: open each, write its own title and publisher, and remove `origin` and `weak`.',
  ];
}

function noteText({ where, what, message, hint, value }: Note): string {
  const sentences = [
    `**${inline(where)}**, ${inline(what)}: ${inline(message)}`,
    ...(hint === undefined ? [] : [inline(hint)]),
  ].join(' ');
  return value === undefined ? `- ${sentences}\n` : `- ${sentences}\n\n${indented(fenced(value))}\n`;
}

/** Text on one line of Markdown, with its markup escaped. */
const inline = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&#|~]/g, '\\$&');

const code = (text: string): string => {
  const fence = '`'.repeat(longestFence(text) + 1);
  return `${fence} ${text.toWellFormed().replace(/\s+/g, ' ')} ${fence}`;
};

/** Unchanged text as a code block. */
function fenced(value: string): string {
  const fence = '`'.repeat(Math.max(3, longestFence(value) + 1));
  return `${fence}\n${value.toWellFormed()}\n${fence}`;
}

const longestFence = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

const indented = (text: string): string => text.replace(/^/gm, '  ');

/** What the terminal shows after an import: counts of what was written and of the notes, and the next step. */
export function summaryText(
  { entries, strands, chapters, sources, notes }: ImportedStory,
  folder: string,
): string {
  const timelineOnly = entries.filter((entry) => entry.timelineOnly).length;
  const written = [
    counted(entries.length, 'entry', 'entries'),
    counted(strands.length, 'strand'),
    ...(chapters.length > 0 ? [counted(chapters.length, 'chapter')] : []),
    counted(sources.length, 'source'),
  ];
  const unsupported = notes.filter(({ kind }) => kind === 'unsupported');
  const interpreted = notes.filter(({ kind }) => kind === 'interpreted');
  return [
    `Wrote ${folder}: ${written.join(', ')}.`,
    ...(timelineOnly > 0
      ? [
          `${counted(timelineOnly, 'entry has', 'entries have')} no source but the imported timeline; ${folder}/${REPORT} lists them.`,
        ]
      : []),
    ...(interpreted.length > 0 ? [`To check, in ${folder}/${REPORT}: ${byWhat(interpreted)}.`] : []),
    ...(unsupported.length > 0
      ? [`Not imported, but listed in ${folder}/${REPORT}: ${byWhat(unsupported)}.`]
      : []),
    `See it with: npm run dev -- --story ${folder}`,
  ].join('\n');
}

/** The events and eras that are not in the story, each with what to type; empty if there are none. */
export function skippedText(notes: Note[]): string {
  const skipped = notes.filter(({ kind }) => kind === 'skipped');
  const lines = skipped.map(
    ({ where, message, hint, what }) =>
      `${where}, ${what}: ${message}${hint === undefined ? '' : `\n  → ${hint}`}`,
  );
  return skipped.length === 0
    ? ''
    : [`Skipped, but listed in ${REPORT}: ${byWhat(skipped)}.`, ...lines].join('\n');
}

/** Counts such as “3 × background, 1 × picture”, the most frequent first. */
function byWhat(notes: Note[]): string {
  const counts = Map.groupBy(notes, ({ what }) => what);
  return [...counts]
    .toSorted(([a, { length: m }], [b, { length: n }]) => n - m || (a < b ? -1 : 1))
    .map(([what, { length }]) => `${length} × ${what}`)
    .join(', ');
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
