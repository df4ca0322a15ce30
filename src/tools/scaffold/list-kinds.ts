import type { z } from 'zod';
import { ContentError } from '../../core/errors.ts';
import { FigureSchema } from '../../core/schema/figure.ts';
import { OrganizationSchema, PersonSchema } from '../../core/schema/person.ts';
import { PlaceSchema } from '../../core/schema/place.ts';
import { SourceSchema } from '../../core/schema/source.ts';
import { TermSchema } from '../../core/schema/term.ts';
import { canonicalUrl } from '../../core/story/canonical-url.ts';
import { formatIssues } from '../../core/story/issue.ts';
import { fileDate } from '../../core/schema/span.ts';
import type { ListName } from '../../core/story/read/draft.ts';
import { type Answers, type Field, fieldsOf, type Kind, type Problem } from './kind.ts';
import { freeId, slug } from './slug.ts';
import type { StoryContext } from './story-context.ts';
import { appendedItem, PLAIN, styleOf, yamlLines } from './yaml.ts';

const idOfName = ({ name }: Answers) => slug(name ?? '');

export const person = listKind({
  list: 'people',
  about: 'Adds a person to people.yaml.',
  schema: PersonSchema,
  keys: ['name', 'side', 'role', 'bio', 'sources'],
  named: 'name',
  idOf: idOfName,
  next: ({ id }) => `Name ${id} in an entry’s people, or as the speaker of a Quote.`,
});

export const organization = listKind({
  list: 'organizations',
  about: 'Adds an organization to organizations.yaml.',
  schema: OrganizationSchema,
  keys: ['name', 'kind', 'side', 'description'],
  named: 'name',
  idOf: idOfName,
  next: ({ id }) => `Name ${id} as the speaker of a Quote.`,
});

export const figure = listKind({
  list: 'figures',
  about: 'Adds a figure to figures.yaml.',
  schema: FigureSchema,
  keys: ['label', 'value', 'unit', 'date', 'countedBy', 'sources', 'series'],
  more: { value: { required: true } },
  named: 'label',
  idOf: ({ label }) => slug(label ?? ''),
  wordsOf: ({ date }) => slug(fileDate(date ?? '')),
  next: ({ id, series }) =>
    `Draw it: ${series === undefined ? `give ${id} a series, and write ` : ''}<Chart series="${series ?? '…'}" title="…" />`,
});

export const place = listKind({
  list: 'places',
  about: 'Adds a place to places.yaml.',
  schema: PlaceSchema,
  keys: ['name', 'country', 'kind', 'lat', 'lon'],
  named: 'name',
  idOf: idOfName,
  wordsOf: ({ country }) => slug(country ?? ''),
  next: ({ id }) => `Write place: ${id} in an entry, or name it in a Map.`,
});

export const term = listKind({
  list: 'glossary',
  about: 'Adds a term to glossary.yaml.',
  schema: TermSchema,
  keys: ['term', 'definition'],
  named: 'term',
  idOf: (answers) => slug(answers['term'] ?? ''),
  next: ({ id }) => `Mark the word in a text: <Term id="${id}">…</Term>`,
});

export const source = listKind({
  list: 'sources',
  about: 'Adds a source to sources.yaml.',
  schema: SourceSchema,
  keys: ['url', 'title', 'publisher', 'published', 'origin', 'author', 'kind', 'accessed'],
  more: { kind: { fallback: () => 'news' }, accessed: { fallback: (_, { today }) => today } },
  named: 'publisher',
  idOf: sourceId,
  wordsOf: ({ title }) => slug(title ?? '', 24),
  problems({ url }, { draft }) {
    const same = draft.lists.sources.items.find(
      ({ value }) =>
        url !== undefined && value.url !== undefined && canonicalUrl(value.url) === canonicalUrl(url),
    );
    if (!same) return [];
    const { id } = same.value;
    return [{ flag: 'url', message: `This page is in sources.yaml already, as ${id}.`, hint: `Cite ${id}.` }];
  },
  next: ({ id }) => `Cite it: sources="${id}"`,
});

/** The publisher and the date, as in gazette-2024-05-01; words of the title if there is no date. */
function sourceId({ publisher = '', title = '', published, url = '' }: Answers): string | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const outlet = slug(publisher.replace(/^the\s+/i, ''), 30) ?? slug(host, 30);
  const rest = published === undefined ? slug(title, 24) : slug(fileDate(published));
  return outlet === undefined ? undefined : [outlet, rest].filter(Boolean).join('-');
}

interface ListKind {
  list: ListName;
  about: string;
  schema: z.ZodObject;
  /** The keys to ask for, in that order; the first may be given by position. */
  keys: [string, ...string[]];
  more?: Record<string, Partial<Field>>;
  /** The option from which the id is made, and how. */
  named: string;
  idOf: (answers: Answers) => string | undefined;
  /** Words to append to an id that is already taken. */
  wordsOf?: (answers: Answers) => string | undefined;
  problems?: Kind['problems'];
  next: Kind['next'];
}

/** An item of one of the lists beside story.mdx. */
function listKind(kind: ListKind): Kind {
  const { list, about, schema, keys, more, named, idOf, wordsOf, problems, next } = kind;
  const path = `${list}.yaml`;
  const id: Record<string, Partial<Field>> = { id: { derived: named, fallback: idOf } };
  const fields = fieldsOf(schema, [...keys, 'id'], { ...more, ...id });
  const order = Object.keys(schema.shape);
  const inSchemaOrder = fields.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return {
    about,
    byPosition: [keys[0]],
    fields,
    next,
    checkStory: (story) => checkList(path, story),
    problems: (answers, story) => [
      ...(problems?.(answers, story) ?? []),
      ...takenId(path, answers, takenIds(list, story), wordsOf?.(answers)),
    ],
    changes(answers, story) {
      const before = story.raw(path);
      const style = styleOf(before ?? '') ?? PLAIN;
      const added = appendedItem(before ?? '', yamlLines(inSchemaOrder, answers, style), style);
      return [{ path, before, added }];
    },
  };
}

/** @throws ContentError if nothing can be appended to a list */
function checkList(path: string, { issues, files, raw }: StoryContext): void {
  const unread = issues.filter(({ file, rule }) => file === path && (rule === 'yaml' || rule === 'files'));
  if (unread.length > 0) {
    const text = formatIssues(unread, files);
    throw new ContentError(unread, `${text}\n\nNothing can be added to ${path} until this is corrected.`);
  }
  if (styleOf(raw(path) ?? '') === undefined) {
    const message = `${path} is not a list whose items start with “- id: …”, so nothing can be added at its end.`;
    throw new ContentError([], message);
  }
}

/** The ids of a list, present and former. An address never changes its meaning. */
function takenIds(list: ListName, { draft }: StoryContext): Set<string> {
  const { ids, items } = draft.lists[list];
  const formerly = items.flatMap(({ value }) => ('formerly' in value ? (value.formerly ?? []) : []));
  return new Set([...ids, ...formerly]);
}

function takenId(path: string, { id }: Answers, taken: Set<string>, words: string | undefined): Problem[] {
  if (id === undefined || !taken.has(id)) return [];
  const free = freeId(id, (other) => taken.has(other), words);
  const message = `The id ${id} is already taken in ${path}.`;
  return [{ flag: 'id', message, hint: `If this is another one, type --id ${free}`, instead: free }];
}
