import type { z } from 'zod';
import { type Block, PLACES, type Positions } from '../../schema/body.ts';
import { EntrySchema, type EntryFrontMatter } from '../../schema/entry.ts';
import { FigureSchema } from '../../schema/figure.ts';
import { OrganizationSchema, PersonSchema } from '../../schema/person.ts';
import { PlaceSchema } from '../../schema/place.ts';
import { SourceSchema } from '../../schema/source.ts';
import { StorySchema, type StoryFrontMatter } from '../../schema/story.ts';
import { TermSchema } from '../../schema/term.ts';
import type { Issue } from '../issue.ts';
import { readEntryBody } from './entry-body.ts';
import { readList, type List } from './list.ts';
import { rawIds } from './hast.ts';
import { readMdx, readRoot } from './mdx.ts';
import { positionsOf } from './positions.ts';
import { Report } from './report.ts';
import { readStoryBody, type StoryPart } from './story-body.ts';
import { checkYaml, readYaml, type YamlText } from './yaml.ts';

/** A file of a story folder: its path inside the folder, with forward slashes, and its text. */
export interface StoryFile {
  path: string;
  text: string;
}

/** A file as the reader takes it: a byte order mark and kinds of line ends are an editor's business. */
export const storyFile = (path: string, text: string): StoryFile => ({
  path,
  text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'),
});

export interface EntryDraft {
  /** strand/slug, which is also its address. */
  id: string;
  strand: string;
  slug: string;
  file: string;
  /** What could be read of it; whole where the draft has no issues. */
  front: Partial<EntryFrontMatter>;
  /** The front matter as YAML gives it. */
  raw: unknown;
  blocks: Block[];
  /** Every id that stands in the body, also of blocks that are not right; null where it cannot be parsed. */
  anchors: string[] | null;
  positions: Positions;
}

/** What could be read of an entry's file, with the issues met there. Plain data, and of that file alone. */
export interface EntryReading {
  entry: EntryDraft;
  issues: Issue[];
}

/** All that could be read of a story, with every issue met on the way. Plain data: it survives JSON. */
export interface Draft {
  /** What could be read of story.mdx; whole where the draft has no issues. */
  front: Partial<StoryFrontMatter>;
  /** The front matter of story.mdx as YAML gives it. */
  raw: unknown;
  positions: Positions;
  body: StoryPart[];
  /** The newsroom's own page on how it works, if there is one: about.mdx. */
  about: StoryPart[];
  entries: EntryDraft[];
  lists: Lists;
  issues: Issue[];
}

/** The lists of a story, each a YAML file of that name, and what an item of it is. */
export const LISTS = {
  sources: SourceSchema,
  people: PersonSchema,
  organizations: OrganizationSchema,
  places: PlaceSchema,
  glossary: TermSchema,
  figures: FigureSchema,
} as const;

export type ListName = keyof typeof LISTS;
export type Lists = { [Name in ListName]: List<z.output<(typeof LISTS)[Name]>> };

/**
 * Reads a story folder's files, each once. Never throws for what a writer wrote.
 * @param entry reads an entry's file; who has its reading already may hand that over
 */
export function readDraft(files: StoryFile[], entry = readEntry): Draft {
  const issues: Issue[] = [];
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([name, schema]) => {
      const list = readList(`${name}.yaml`, textOf.get(`${name}.yaml`), schema, issues);
      return [name, list];
    }),
  ) as unknown as Lists;
  const entries = files.flatMap((file) => {
    const reading = ENTRY_FILE.test(file.path) ? entry(file) : undefined;
    issues.push(...(reading?.issues ?? []));
    return reading?.entry ?? [];
  });
  const about = readAbout(textOf.get('about.mdx'), issues);
  return { ...readStory(textOf.get('story.mdx'), issues), about, entries, lists, issues };
}

const ENTRY_FILE = /^([^/]+)\/([^/]+)\.mdx$/;

/** Reads an entry's file: its path's folder is the strand. */
export function readEntry({ path, text }: StoryFile): EntryReading {
  const [, strand = '', slug = ''] = ENTRY_FILE.exec(path) ?? [];
  const report = new Report(path, 'mdx');
  const { front, root, lines } = readMdx(path, text, report);
  const blocks = root ? readEntryBody(root, { lines, report, inline: PLACES.inline }) : [];
  const issues = [...report.issues];
  const anchors = root ? rawIds(root) : null;
  const id = `${strand}/${slug}`;
  return {
    entry: { id, strand, slug, file: path, blocks, anchors, ...readFrontMatter(EntrySchema, front, issues) },
    issues,
  };
}

function readStory(
  text: string | undefined,
  issues: Issue[],
): Pick<Draft, 'front' | 'raw' | 'positions' | 'body'> {
  const file = 'story.mdx';
  const report = new Report(file, 'story');
  if (text === undefined) {
    report.error(
      { line: 1, column: 1 },
      'There is no story.mdx in this folder.',
      'Make one, or point --story at the folder that holds it.',
    );
    issues.push(...report.issues);
    return { front: {}, raw: {}, positions: {}, body: [] };
  }
  const { front, root, lines } = readMdx(file, text, report);
  const body = root ? readStoryBody(root, { lines, report, inline: PLACES.storyInline }) : [];
  issues.push(...report.issues);
  return { body, ...readFrontMatter(StorySchema, front, issues) };
}

/** Free prose under the same allow-list, without front matter. */
function readAbout(text: string | undefined, issues: Issue[]): StoryPart[] {
  if (text === undefined) return [];
  const report = new Report('about.mdx', 'about');
  const root = readRoot(text, 0, report);
  const parts = root
    ? readStoryBody(root, { lines: text.split('\n'), report, inline: PLACES.storyInline })
    : [];
  issues.push(...report.issues);
  return parts;
}

function readFrontMatter<S extends z.ZodType>(
  schema: S,
  front: YamlText | undefined,
  issues: Issue[],
): { front: Partial<z.output<S>>; raw: unknown; positions: Positions } {
  if (!front) return { front: {}, raw: {}, positions: {} };
  const yaml = readYaml(front);
  issues.push(...yaml.issues);
  if (yaml.issues.length > 0) return { front: {}, raw: {}, positions: {} };
  const checked = checkYaml(schema, yaml.value ?? {}, yaml, front.file);
  issues.push(...checked.issues);
  return { front: checked.partial, raw: yaml.value ?? {}, positions: positionsOf(yaml, yaml.value) };
}
