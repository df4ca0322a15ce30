import type { z } from 'zod';
import { type Block, PLACES, type Positions } from '../../schema/body.ts';
import { EntrySchema, type EntryFrontMatter } from '../../schema/entry.ts';
import { CoverageSchema } from '../../schema/coverage.ts';
import { FigureSchema } from '../../schema/figure.ts';
import { OrganizationSchema, PersonSchema } from '../../schema/person.ts';
import { PlaceSchema } from '../../schema/place.ts';
import { DraftSourceSchema, SourceSchema, type Source } from '../../schema/source.ts';
import { DraftStorySchema, isDraft, StorySchema, type StoryFrontMatter } from '../../schema/story.ts';
import { TermSchema } from '../../schema/term.ts';
import { isTimeZone } from '../../time-zone.ts';
import { type Issue, issueAt } from '../issue.ts';
import { locate, storyTime } from '../locate.ts';
import { readEntryBody } from './entry-body.ts';
import type { LIST_NAMES } from './file-names.ts';
import { readList, type List } from './list.ts';
import { rawIds } from './mdast.ts';
import { readMdx, readRoot } from './mdx.ts';
import { positionsOf } from './positions.ts';
import { checkText, withoutRefused } from './raw-text.ts';
import { Report } from './report.ts';
import { readStoryBody, type StoryPart } from './story-body.ts';
import { checkYaml, readYaml, type YamlText } from './yaml.ts';

/** A file of a story folder: its path inside the folder, with forward slashes, and its text. */
export interface StoryFile {
  path: string;
  text: string;
}

/** Normalises a file: editors differ in byte order marks and line ends. */
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
  /** The fields that could be read; complete if the draft has no issues. */
  front: Partial<EntryFrontMatter>;
  /** The front matter as YAML gives it. */
  raw: unknown;
  blocks: Block[];
  /** Every id in the body, including those of invalid blocks; null if the body cannot be parsed. */
  anchors: string[] | null;
  positions: Positions;
}

/** All that could be read of a story, with the issues found on the way. Plain data, which survives JSON. */
export interface Draft {
  /** The fields of story.mdx that could be read; complete if the draft has no issues. */
  front: Partial<StoryFrontMatter>;
  /** The front matter of story.mdx as YAML gives it. */
  raw: unknown;
  positions: Positions;
  body: StoryPart[];
  /** about.mdx: the newsroom's own page about how it works. */
  about: StoryPart[];
  entries: EntryDraft[];
  lists: Lists;
  issues: Issue[];
  /** The files as they were read, for what is searched for in their text. */
  files: StoryFile[];
}

/** The lists of a story, each a YAML file of that name, with the schema of an item. */
export const LISTS = {
  sources: SourceSchema,
  people: PersonSchema,
  organizations: OrganizationSchema,
  places: PlaceSchema,
  glossary: TermSchema,
  figures: FigureSchema,
  coverage: CoverageSchema,
} as const satisfies Record<ListName, z.ZodType>;

export type ListName = (typeof LIST_NAMES)[number];
type Lists = { [Name in ListName]: List<Name extends 'sources' ? Source : z.output<(typeof LISTS)[Name]>> };

/**
 * Reads a story folder's files. Errors of the writer become issues.
 * @param unread the issues of files that could not be read
 */
export function readDraft(files: StoryFile[], unread: Issue[] = []): Draft {
  const issues = [...unread];
  /** Files whose own text is elsewhere. */
  const pointers = new Set<StoryFile>();
  const readable = files.flatMap((file) => {
    const checked = checkText(file.path, file.text);
    issues.push(...checked.issues);
    if (checked.issues.some(({ rule }) => rule === 'files')) pointers.add(file);
    if (!checked.readable) return [];
    return checked.issues.length > 0 ? { ...file, text: withoutRefused(file.text) } : file;
  });
  const textOf = new Map(readable.map(({ path, text }) => [path, text]));
  const story = readStory(textOf.get('story.mdx'), issues);
  const { timeZone } = story.front;
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([name, schema]) => {
      const itemSchema = name === 'sources' && isDraft(story.raw) ? DraftSourceSchema : schema;
      const list = readList(`${name}.yaml`, textOf.get(`${name}.yaml`), itemSchema, issues, timeZone);
      return [name, list];
    }),
  ) as unknown as Lists;
  const zones = new Map(lists.places.items.map(({ value }) => [value.id, value.timeZone]));
  const zoneOf = (place: unknown) => zones.get(place as string) ?? timeZone;
  const entries = readable.flatMap((file) => {
    return ENTRY_FILE.test(file.path) ? readEntry(file, issues, zoneOf) : [];
  });
  const about = readAbout(textOf.get('about.mdx'), issues);
  return locateDraft({
    ...story,
    about,
    entries,
    lists,
    issues: causes(issues),
    files: files.filter((file) => !pointers.has(file)),
  });
}

/** Without what follows from another issue of the same line. */
function causes(issues: Issue[]): Issue[] {
  const lines = (wanted: (issue: Issue) => boolean) =>
    new Set(issues.filter(wanted).map(({ file, line }) => `${file}:${line}`));
  const unseen = lines(({ rule }) => rule === 'characters');
  const wrong = lines(({ severity }) => severity === 'error');
  return issues.filter(({ rule, severity, file, line }) => {
    if (rule === 'characters') return true;
    const place = `${file}:${line}`;
    return !unseen.has(place) && !(rule === 'quotation-marks' && severity === 'warning' && wrong.has(place));
  });
}

/** A draft whose dates are in the time zone of the story, which no schema knows. Bodies contain no dates. */
function locateDraft(draft: Draft): Draft {
  const time = storyTime(draft.front);
  const located = <T extends { front: object }>(part: T): T => ({ ...part, front: locate(part.front, time) });
  const lists = Object.entries(draft.lists).map(([name, list]: [string, Lists[ListName]]) => {
    const items = list.items.map((item) => ({ ...item, value: locate(item.value, time) }));
    return [name, { ...list, items }];
  });
  return {
    ...located(draft),
    entries: draft.entries.map(located),
    lists: Object.fromEntries(lists) as unknown as Lists,
  };
}

const ENTRY_FILE = /^([^/]+)\/([^/]+)\.mdx$/;

/** Reads an entry's file. The folder is the strand. */
function readEntry(
  { path, text }: StoryFile,
  issues: Issue[],
  zoneOf: (place: unknown) => string | undefined,
): EntryDraft {
  const [, strand = '', slug = ''] = ENTRY_FILE.exec(path) ?? [];
  const report = new Report(path);
  const { front, root, lines } = readMdx(path, text, report);
  const blocks = root ? readEntryBody(root, { lines, report, inline: PLACES.inline }) : [];
  // Without a tree, no claim of the entry is known.
  issues.push(...report.issues.map((issue) => (root ? issue : { ...issue, hides: [path] })));
  const anchors = root ? rawIds(root) : null;
  const id = `${strand}/${slug}`;
  const read = readFrontMatter(
    () => EntrySchema,
    front,
    issues,
    ({ place }) => zoneOf(place),
  );
  return { id, strand, slug, file: path, blocks, anchors, ...read };
}

function readStory(
  text: string | undefined,
  issues: Issue[],
): Pick<Draft, 'front' | 'raw' | 'positions' | 'body'> {
  const file = 'story.mdx';
  const report = new Report(file);
  if (text === undefined) {
    // Of a file that cannot be read, or has another name, the issue is there already.
    if (!issues.some(({ hides = [] }) => hides.includes(file)))
      issues.push({
        ...issueAt(
          'files',
          file,
          { line: 1, column: 1 },
          'There is no story.mdx in this folder.',
          'Create one, or point --story at the folder that contains it.',
        ),
        hides: [file],
      });
    return { front: {}, raw: {}, positions: {}, body: [] };
  }
  const { front, root, lines } = readMdx(file, text, report);
  const body = root ? readStoryBody(root, { lines, report, inline: PLACES.storyInline }) : [];
  issues.push(...report.issues);
  const schemaOf = (raw: unknown) => (isDraft(raw) ? DraftStorySchema : StorySchema);
  return { body, ...readFrontMatter(schemaOf, front, issues, ({ timeZone }) => timeZone) };
}

/** The body of about.mdx, under the same allow-list as story.mdx; it has no front matter. */
function readAbout(text: string | undefined, issues: Issue[]): StoryPart[] {
  if (text === undefined) return [];
  const report = new Report('about.mdx');
  const root = readRoot(text, 0, report);
  const parts = root
    ? readStoryBody(root, { lines: text.split('\n'), report, inline: PLACES.storyInline })
    : [];
  issues.push(...report.issues);
  return parts;
}

function readFrontMatter<S extends z.ZodType>(
  schemaOf: (raw: unknown) => S,
  front: YamlText | undefined,
  issues: Issue[],
  zoneOf: (raw: Record<string, unknown>) => unknown,
): { front: Partial<z.output<S>>; raw: unknown; positions: Positions } {
  if (!front) return { front: {}, raw: {}, positions: {} };
  const yaml = readYaml(front);
  issues.push(...yaml.issues.map((issue) => ({ ...issue, hides: [front.file] })), ...yaml.remarks);
  if (yaml.issues.length > 0) return { front: {}, raw: {}, positions: {} };
  const zone = zoneOf((yaml.value ?? {}) as Record<string, unknown>);
  const known = typeof zone === 'string' && isTimeZone(zone) ? zone : undefined;
  const checked = checkYaml(schemaOf(yaml.value), yaml.value ?? {}, yaml, front.file, { zone: known });
  issues.push(...checked.issues);
  return { front: checked.partial, raw: yaml.value ?? {}, positions: positionsOf(yaml, yaml.value) };
}
