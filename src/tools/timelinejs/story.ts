import { stringify } from 'yaml';
import { plural } from '../../core/plural.ts';
import { parseSpan } from '../../core/schema/span.ts';
import { MAX_STRANDS } from '../../core/schema/story.ts';
import { type Change, newFile } from '../scaffold/change.ts';
import { chaptersOf, type ImportedChapter } from './chapters.ts';
import { entryOf, entryText, fileName, type ImportedEntry, TIMELINE } from './entry.ts';
import { eventDate } from './event-date.ts';
import { previousOnDay } from './file-order.ts';
import { cleanText, hasMarkup, type Paragraph, parseHtml, plainLine } from './html.ts';
import { component, firstSentence, joinParagraphs } from './markdown.ts';
import { mediaOf } from './media.ts';
import { DateProblem } from './moment.ts';
import { type AddNote, type Note, noteUnsupported } from './note.ts';
import { groupOf, type ImportedStrand, strandsOf } from './strands.ts';
import type { RawDate, RawSlide, RawTimeline } from './timeline.ts';

/** What a story needs to state and a timeline does not. */
export interface ImportOptions {
  /** The name of the file. */
  file: string;
  /** The address of the published timeline, if known. */
  url: string | undefined;
  publisher: string | undefined;
  byline: string | undefined;
  language: string;
  /** Of the times in the timeline, if known. */
  timeZone: string | undefined;
  /** The date of the draft. */
  day: string;
}

interface PlacedEntry extends ImportedEntry {
  where: string;
  /** strand/slug. */
  id: string;
  /** Its id in TimelineJS, if the file has one. */
  formerId: string;
}

export interface ImportedStory {
  headline: string;
  strands: ImportedStrand[];
  chapters: ImportedChapter[];
  entries: PlacedEntry[];
  notes: Note[];
  /** The files of the story. */
  files: Change[];
}

/**
 * Turns a timeline into the files of a story that passes the check. It is a draft: an import asserts nothing about when
 * the timeline was read or up to when it is right, and whatever only an editor can know is not there.
 */
export function storyOf(timeline: RawTimeline, options: ImportOptions): ImportedStory {
  const notes: Note[] = [...timeline.notes];
  const headline =
    cleanText(plainLine(timeline.title?.headline ?? '')).trim() || options.file.replace(/\.\w{2,5}$/, '');
  const allStrands = strandsOf(timeline.events);
  const read = timeline.events.flatMap((slide) => readEvent(slide, allStrands, options, notes));
  const ids = new Set<string>();
  const entries = read.map(({ slide, strand, entry }): PlacedEntry => {
    const isTaken = (name: string) => ids.has(`${strand.id}/${name}`);
    const id = `${strand.id}/${fileName(slide, entry.edtf, entry.headline, isTaken)}`;
    ids.add(id);
    return { ...entry, id, where: slide.where, formerId: slide.id };
  });
  const previous = previousOnDay(entries, options.timeZone ?? 'UTC');
  const strands = [...allStrands.values()].filter((strand) => read.some((event) => event.strand === strand));
  const ends = entries
    .map(({ edtf }) => parseSpan(edtf.split('/').at(-1) ?? edtf))
    .toSorted((a, b) => a.end - b.end);
  const chapters = chaptersOf(timeline.eras, ends.at(-1)?.edtf, options.language, notes);
  const orientation = timeline.title
    ? titleParagraphs(timeline.title, notesOf(timeline.title.where, notes))
    : [];
  noteUnsupported(timeline.rest, notesOf('timeline', notes));
  const story = { headline, strands, chapters, entries };
  const files = [
    newFile('story.mdx', storyText(orientation, story, options)),
    ...entries.map((entry) => {
      const before = previous.get(entry.id);
      return newFile(`${entry.id}.mdx`, entryText(entry, before === undefined ? [] : [before]));
    }),
    newFile('sources.yaml', sourcesText(headline, options)),
  ];
  return { ...story, notes, files };
}

/** Adds notes about one slide. */
const notesOf =
  (where: string, notes: Note[]): AddNote =>
  (note) =>
    void notes.push({ where, ...note });

/** The entry of an event; none, and a note, if a story cannot have its date. */
function readEvent(
  slide: RawSlide,
  strands: Map<string, ImportedStrand>,
  options: ImportOptions,
  notes: Note[],
): { slide: RawSlide; strand: ImportedStrand; entry: ImportedEntry }[] {
  const addNote = notesOf(slide.where, notes);
  const group = groupOf(slide);
  const strand = strands.get(group) ?? strands.get('');
  if (!strand) return [];
  try {
    if (!strands.has(group)) noteUnsupported([[`group beyond ${MAX_STRANDS} strands`, group]], addNote);
    const date = eventDate(slide, options, addNote);
    const entry = entryOf(slide, date, options.language, addNote);
    noteUnsupported(slide.rest, addNote);
    return [{ slide, strand, entry }];
  } catch (error) {
    if (!(error instanceof DateProblem)) throw error;
    const { message, hint } = error;
    addNote({ kind: 'skipped', what: 'event', message, hint, value: slide.original });
    return [];
  }
}

/** The text of the title slide. It has no sources, so it is Context until a writer cites claims in it. */
function titleParagraphs(title: RawSlide, addNote: AddNote): Paragraph[] {
  const { paragraphs, formatted } = parseHtml(title.text, title.autolink);
  const dates = [title.displayDate, ...[title.start, title.end].flatMap(dateValues)];
  noteUnsupported(
    [
      ['text with formatting', formatted ? title.text : ''],
      ['headline with formatting', hasMarkup(title.headline) ? title.headline : ''],
      ['date of the title', dates.filter(Boolean).join(' ')],
      ['group of the title', title.group],
      ['source of the title', title.source],
      ['id of the title', title.id],
      ['date under edtf', title.edtf],
      ...title.rest,
    ],
    addNote,
  );
  if (paragraphs.length > 0) {
    const message = 'The text of the title slide is Context in story.mdx: cite claims in each paragraph.';
    addNote({ kind: 'interpreted', what: 'text of the title', message });
  }
  return [...paragraphs, ...mediaOf(title, addNote)];
}

/** What the file says about a date, in its own words. */
const dateValues = (date: RawDate | undefined): string[] =>
  date?.text === undefined ? Object.values(date ?? {}) : [date.text];

/** The text of story.mdx: front matter, the text of the title slide, and the timeline. */
function storyText(
  orientation: Paragraph[],
  { headline, strands, chapters, entries }: Omit<ImportedStory, 'files' | 'notes'>,
  { file, day, language, byline, timeZone, publisher }: ImportOptions,
): string {
  const dek =
    joinParagraphs(orientation) || `A timeline of ${plural(entries.length, 'event')}, imported from ${file}.`;
  const front = {
    headline,
    dek: firstSentence(dek, 300, language),
    byline: byline ?? `Imported from ${file}`,
    language,
    timeZone: timeZone ?? 'UTC',
    draft: true,
    published: day,
    publisher: { name: publisher ?? headline },
    strands,
    ...(chapters.length === 0 ? {} : { chapters }),
  };
  const context = orientation.length === 0 ? '' : `${component('Context', orientation)}\n`;
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${context}<Timeline />\n`;
}

/** The text of sources.yaml: the timeline itself. Its publisher is the host of its address, where that is known. */
function sourcesText(headline: string, { url, file }: ImportOptions): string {
  const source = {
    id: TIMELINE,
    title: headline,
    publisher: url === undefined ? headline : new URL(url).hostname.replace(/^www\./, ''),
    url: url ?? PLACEHOLDER,
    kind: 'reference',
    note: `The timeline from which this story was imported, as the file ${file}. Nobody has checked it.`,
  };
  return stringify([source], { lineWidth: 0 });
}

/** Stands for an address that is not known; the check warns of it. */
const PLACEHOLDER = 'https://timeline.invalid/';
