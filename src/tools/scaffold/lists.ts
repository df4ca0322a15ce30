import { PersonSchema } from '../../core/schema/person.ts';
import { PlaceSchema } from '../../core/schema/place.ts';
import { SourceSchema } from '../../core/schema/source.ts';
import { TermSchema } from '../../core/schema/term.ts';
import { opening } from '../../core/story/opening.ts';
import type { Answers } from './field.ts';
import { listKind } from './list-kind.ts';
import { slug } from './slug.ts';
import { today } from './today.ts';

const idOfName = ({ name }: Answers) => slug(name ?? '');

export const person = listKind({
  list: 'people',
  schema: PersonSchema,
  keys: ['name', 'side', 'role', 'bio', 'sources'],
  named: 'name',
  idOf: idOfName,
  next: ({ id }) => `Name ${id} in an entry’s people, or as the speaker of a Quote.`,
});

export const place = listKind({
  list: 'places',
  schema: PlaceSchema,
  keys: ['name', 'country', 'kind', 'lat', 'lon'],
  named: 'name',
  idOf: idOfName,
  wordsOf: ({ country }) => slug(country ?? ''),
  next: ({ id }) => `Write place: ${id} in an entry, or name it in a Map.`,
});

export const term = listKind({
  list: 'glossary',
  schema: TermSchema,
  keys: ['term', 'definition'],
  named: 'term',
  idOf: (answers) => slug(answers['term'] ?? ''),
  next: ({ id }) => `Mark the word in a text: <Term id="${id}">…</Term>`,
});

export const source = listKind({
  list: 'sources',
  schema: SourceSchema,
  keys: ['url', 'title', 'publisher', 'published', 'origin', 'author', 'kind', 'accessed'],
  more: { kind: { fallback: () => 'news' }, accessed: { fallback: today } },
  named: 'publisher',
  idOf: sourceId,
  wordsOf: ({ title }) => slug(title ?? '', 24),
  problems({ url }, { draft }) {
    const same = draft.lists.sources.items.find(({ value }) => value.url === url);
    if (!same) return [];
    const { id } = same.value;
    return [{ flag: 'url', message: `This page is in sources.yaml already, as ${id}.`, hint: `Cite ${id}.` }];
  },
  next: ({ id }) => `Cite it: sources="${id}"`,
});

/** The publisher and the day, as in gazette-2024-05-01; where no day is known, words of the title. */
function sourceId({ publisher = '', title = '', published, url = '' }: Answers): string | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const outlet = slug(publisher.replace(/^the\s+/i, ''), 30) ?? slug(host, 30);
  const rest = published === undefined ? slug(title, 24) : slug(opening(published));
  return outlet === undefined ? undefined : [outlet, rest].filter(Boolean).join('-');
}
