import { proseOf } from './claims.ts';
import { elements } from './prose.ts';
import type { Entry, Story } from './story.ts';

/** An entry in which something is named. */
export type Mention = Entry;

/** As many entries as a page names of one person, place, term or source: the last of them, where there are more. */
export const MOST_NAMED = 100;

interface Mentions {
  people: Map<string, Mention[]>;
  organizations: Map<string, Mention[]>;
  places: Map<string, Mention[]>;
  terms: Map<string, Mention[]>;
}

/** For each person, speaking organization, place and term, by id: the entries that name it, in order of time. */
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
    const terms = entry.blocks
      .flatMap(proseOf)
      .flatMap((prose) =>
        [...elements(prose)].flatMap(({ tag, id }) => (tag === 'term' && id !== undefined ? [id] : [])),
      );
    add(
      mentions.people,
      [...entry.people.map(({ id }) => id), ...speakers.filter((id) => people.has(id))],
      entry,
    );
    add(
      mentions.organizations,
      speakers.filter((id) => organizations.has(id)),
      entry,
    );
    add(mentions.places, entry.place ? [entry.place.id] : [], entry);
    add(mentions.terms, terms, entry);
  }
  return mentions;
}

function add(to: Map<string, Mention[]>, ids: string[], entry: Entry): void {
  for (const id of new Set(ids)) {
    const before = to.get(id);
    if (before) before.push(entry);
    else to.set(id, [entry]);
  }
}
