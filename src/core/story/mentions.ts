import { proseOf } from './claims.ts';
import { elements } from './prose.ts';
import type { Claim, Entry, Story } from './story.ts';

/** How many entries a page lists for one person, place, term or source; of more, the last ones. */
export const MAX_MENTIONS = 100;

interface Mentions {
  people: Map<string, Entry[]>;
  organizations: Map<string, Entry[]>;
  places: Map<string, Entry[]>;
  terms: Map<string, Entry[]>;
}

/** For each person, speaking organization, place and term, by id: the entries that mention it, in order of time. */
export function mentionsOf({
  entries,
  people,
  organizations,
}: Pick<Story, 'entries' | 'people' | 'organizations'>): Mentions {
  const mentions: Mentions = {
    people: new Map(),
    organizations: new Map(),
    places: new Map(),
    terms: new Map(),
  };
  for (const entry of entries) {
    const speakers = entry.blocks.flatMap((block) => (block.type === 'quote' ? [block.speaker] : []));
    const persons = [...entry.people.map(({ id }) => id), ...speakers.filter((id) => people.has(id))];
    const terms = entry.blocks
      .flatMap(proseOf)
      .flatMap((prose) => [...elements(prose)])
      .flatMap(({ tag, id }) => (tag === 'term' && id !== undefined ? [id] : []));
    for (const id of new Set(persons)) add(mentions.people, id, entry);
    for (const id of new Set(speakers)) if (organizations.has(id)) add(mentions.organizations, id, entry);
    if (entry.place) add(mentions.places, entry.place.id, entry);
    for (const id of new Set(terms)) add(mentions.terms, id, entry);
  }
  return mentions;
}

/** For each source, by id: the entries that cite it, with the claims that do, in order of time. */
export function entriesBySource({
  entries,
}: Pick<Story, 'entries'>): Map<string, { entry: Entry; claims: Claim[] }[]> {
  const cited = new Map<string, { entry: Entry; claims: Claim[] }[]>();
  for (const entry of entries)
    for (const source of entry.sources) {
      const claims = entry.claims.filter((claim) => claim.sources.includes(source));
      add(cited, source.id, { entry, claims });
    }
  return cited;
}

function add<Value>(to: Map<string, Value[]>, id: string, value: Value): void {
  const values = to.get(id);
  if (values) values.push(value);
  else to.set(id, [value]);
}
