import { IMPORT_REPORT as REPORT } from '../../core/story/read/file-names.ts';
import type { Note } from './note.ts';
import type { ImportedStory, ImportOptions } from './story.ts';

/** What a writer should look at after an import, as a file beside story.mdx. */
export function reportText(story: ImportedStory, options: ImportOptions): string {
  const { notes, entries } = story;
  const of = (kind: Note['kind']) => notes.filter((note) => note.kind === kind);
  const pages = Map.groupBy(
    entries.flatMap((entry) => entry.pages.map((page) => ({ page, id: entry.id }))),
    ({ page }) => page,
  );
  const moved = entries.filter(({ formerId, id }) => formerId !== '' && formerId !== id);
  const list = (lines: string[]) => lines.map((line) => `- ${line}\n`).join('');
  const parts: [title: string, about: string, body: string][] = [
    [
      'Skipped',
      'These are not in the story. Correct them in the timeline and import it again, or write them by hand.',
      of('skipped').map(noteText).join(''),
    ],
    [
      'Dropped',
      'These values are not valid. Their events are in the story without them.',
      of('dropped').map(noteText).join(''),
    ],
    [
      'Interpreted',
      'These are in the story. Check that they mean what the timeline meant.',
      of('interpreted').map(noteText).join(''),
    ],
    ['Not imported', 'A story has no place for these.', of('unsupported').map(noteText).join('')],
    [
      'Pages that the timeline links to',
      'Nobody has opened them for this story. Read each, add it with `npm run new -- source ADDRESS`, and cite it in the claims that it supports.',
      list(
        [...pages].map(([page, of]) => {
          const files = new Set(of.map(({ id }) => `\`${id}.mdx\``));
          return `${code(page)} in ${[...files].join(', ')}`;
        }),
      ),
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

/** What an editor has to write to take the story over. */
function toComplete({ publisher, byline, url, timeZone }: ImportOptions): string[] {
  return [
    'This story is a draft, as every page says. To take it over, check each entry, cite sources that you have read, and delete `draft: true` in `story.mdx`. `npm run check` then asks for `asOf`, a `summary`, and the day on which each source was read.',
    ...(publisher === undefined || byline === undefined
      ? ['The publisher and the byline in `story.mdx` are the name of the timeline: replace them with yours.']
      : []),
    ...(timeZone === undefined
      ? ['The `timeZone` in `story.mdx` is UTC until you write that of the story.']
      : []),
    ...(url === undefined
      ? [
          'The address of the first source in `sources.yaml` is a placeholder: replace it with that of the published timeline.',
        ]
      : []),
    'Each paragraph of the timeline is a claim whose only source is the timeline. Captions and credits of pictures are context.',
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

/** Notes about all dates or all events, which the terminal shows in full. */
const ABOUT_COLUMNS = ['name of a column', 'order of day and month'];

/** What the terminal shows after an import: counts of what was written and of the notes, and the next step. */
export function summaryText({ entries, strands, chapters, notes }: ImportedStory, folder: string): string {
  const written = [
    counted(entries.length, 'entry', 'entries'),
    counted(strands.length, 'strand'),
    ...(chapters.length > 0 ? [counted(chapters.length, 'chapter')] : []),
  ];
  const of = (wanted: Note['kind']) => notes.filter(({ kind }) => kind === wanted);
  const [dropped, unsupported, interpreted] = [of('dropped'), of('unsupported'), of('interpreted')];
  const columns = interpreted.filter(({ what }) => ABOUT_COLUMNS.includes(what));
  return [
    `Wrote ${folder}: ${written.join(', ')}.`,
    `It is a draft, and its only source is the timeline; ${folder}/${REPORT} says how to take it over.`,
    ...columns.map(({ message }) => message),
    ...(dropped.length > 0 ? [`Dropped, but listed in ${folder}/${REPORT}: ${byWhat(dropped)}.`] : []),
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
