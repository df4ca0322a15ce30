import { parseSpan } from '../../core/schema/span.ts';
import type { Change } from '../scaffold/change.ts';
import { fileName } from './address.ts';
import { DateProblem } from './date-parts.ts';
import { type ImportedEntry, entryOf } from './entry.ts';
import { chaptersOf, type ImportedChapter } from './eras.ts';
import { cleaned, lineOf } from './html.ts';
import { keepAll, type Note, type Tell } from './note.ts';
import type { RawSlide, RawTimeline } from './raw.ts';
import { Sources } from './sources.ts';
import { sourcesText, storyText } from './story-text.ts';
import { titleParagraphs } from './title.ts';
import { groupOf, type ImportedStrand, strandsOf } from './strands.ts';
import { whenOf } from './when.ts';

/** What the timeline does not say and a story has to. */
export interface Facts {
  /** The file's name. */
  file: string;
  /** Where the timeline was published; a placeholder where nobody said. */
  url: string;
  publisher: string | undefined;
  byline: string | undefined;
  language: string;
  /** Of the clock that the timeline's times are read from; undefined where nobody said. */
  timeZone: string | undefined;
  /** The day of the import. */
  day: string;
}

export interface PlacedEntry extends ImportedEntry {
  where: string;
  /** strand/slug. */
  id: string;
  /** The id that TimelineJS knew it by, if the file says it. */
  formerly: string;
}

export interface ImportedStory {
  headline: string;
  strands: ImportedStrand[];
  chapters: ImportedChapter[];
  entries: PlacedEntry[];
  sources: Sources;
  notes: Note[];
  /** The files of the story, but for the report. */
  files: Change[];
}

/** A timeline as the files of a story that passes the check. Pure: the day of the import is given. */
export function storyOf(timeline: RawTimeline, facts: Facts): ImportedStory {
  const notes: Note[] = [];
  const headline =
    cleaned(lineOf(timeline.title?.headline ?? '')).trim() || facts.file.replace(/\.\w{2,5}$/, '');
  const sources = new Sources({
    title: headline,
    publisher: facts.publisher ?? headline,
    url: facts.url,
    accessed: facts.day,
    note: `The timeline that this story was imported from, as the file ${facts.file}.`,
  });
  const all = strandsOf(timeline.events);
  const entries = timeline.events.flatMap((slide) => readEvent(slide, all, facts, sources, notes));
  const names = new Set<string>();
  const placed = entries.map(({ slide, strand, entry }): PlacedEntry => {
    const isTaken = (name: string) => names.has(`${strand.id}/${name}`);
    const id = `${strand.id}/${fileName(slide, entry.edtf, entry.headline, isTaken)}`;
    names.add(id);
    return { ...entry, id, where: slide.where, formerly: slide.id };
  });
  const strands = [...all.values()].filter((strand) => entries.some((entry) => entry.strand === strand));
  const last = placed
    .map(({ edtf }) => parseSpan(edtf.split('/').at(-1) ?? edtf))
    .toSorted((a, b) => a.end - b.end);
  const chapters = chaptersOf(timeline.eras, last.at(-1)?.edtf, facts.language, notes);
  const told = timeline.title
    ? titleParagraphs(timeline.title, sources, teller(timeline.title.where, notes))
    : [];
  keepAll(timeline.rest, teller('timeline', notes));
  const story = { headline, strands, chapters, entries: placed, sources };
  const file = (path: string, added: string): Change => ({ path, before: undefined, added });
  const files = [
    file('story.mdx', storyText(told, story, facts)),
    ...placed.map(({ id, text }) => file(`${id}.mdx`, text)),
    file('sources.yaml', sourcesText(sources.items)),
  ];
  return { ...story, notes, files };
}

const teller =
  (where: string, notes: Note[]): Tell =>
  (note) =>
    void notes.push({ where, ...note });

/** An event as an entry; nothing, and a note, where it has no date that a story can have. */
function readEvent(
  slide: RawSlide,
  strands: Map<string, ImportedStrand>,
  facts: Facts,
  sources: Sources,
  notes: Note[],
): { slide: RawSlide; strand: ImportedStrand; entry: ImportedEntry }[] {
  const tell = teller(slide.where, notes);
  const strand = strands.get(groupOf(slide));
  if (!strand) return [];
  try {
    const entry = entryOf(slide, whenOf(slide, facts, tell), sources, facts.language, tell);
    keepAll(slide.rest, tell);
    return [{ slide, strand, entry }];
  } catch (error) {
    if (!(error instanceof DateProblem)) throw error;
    tell({ kind: 'left out', what: 'event', message: error.message, hint: error.hint, value: slide.whole });
    return [];
  }
}
