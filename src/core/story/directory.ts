import type { Kind } from '../schema/body.ts';
import type { Organization, Person } from '../schema/person.ts';
import type { Source } from '../schema/source.ts';
import { AGENCIES } from './agencies.ts';
import type { Draft } from './read/draft.ts';
import type { Claim } from './story.ts';

/** The lists that name people, organizations and outlets, as far as they could be read. */
export interface Lists {
  people: Iterable<Partial<Person>>;
  organizations: Iterable<Partial<Organization>>;
  sources: Iterable<Partial<Source>>;
}

/** Who is who in a story, under every spelling. */
export interface Directory {
  /** Who first reported what a source says: the agency or outlet under its first name. */
  originOf: (source: Pick<Source, 'origin' | 'publisher'>) => string;
  /** Whether a name, in any of its spellings, is that of a listed organization or of a known agency. */
  isListed: (name: string) => boolean;
  /** The name of a person or an organization, by id. */
  nameOf: (id: string) => string | undefined;
  /** How a claim or a quotation is known: as written, else as far as it is safe to infer; undefined if it is not. */
  kindOf: (claim: Spoken) => Kind | undefined;
}

/** What decides how a claim is known. */
interface Spoken {
  type: Exclude<Claim['type'], 'unknown'>;
  /** As written: a speaker in words, or of a quotation an id. */
  by?: string | undefined;
  kind?: Kind | null | undefined;
}

/** English words for speakers whom readers cannot identify. */
const UNIDENTIFIED =
  /\b(?:sources?|officials?|diplomats?|advis[eo]rs?|aides?|insiders?|negotiators?|envoys?|commanders?|witness(?:es)?|eyewitness(?:es)?|anonymous|unnamed|familiar with|briefed on|close to|knowledge of)\b/i;

/** Whether a text speaks of somebody whom readers cannot identify. */
export const isUnidentified = (by: string): boolean => UNIDENTIFIED.test(by);

export function directoryOf({ people, organizations, sources }: Lists): Directory {
  const aliases = new Map(AGENCIES.flatMap(spellings));
  /** One key for all spellings of a name. */
  const keyOf = (name: string): string => aliases.get(fold(name)) ?? fold(name);
  const names = new Map<string, string>();
  const byId = new Map<string, string>();
  const [persons, parties, outlets] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { id, name, aka = [] } of people) {
    if (id === undefined || name === undefined) continue;
    byId.set(id, name);
    for (const each of [id, name, ...aka]) persons.add(fold(each));
  }
  for (const { id, name, aka = [], side } of organizations) {
    if (id === undefined || name === undefined) continue;
    byId.set(id, name);
    const key = keyOf([name, ...aka].find((each) => aliases.has(fold(each))) ?? name);
    for (const each of [name, ...aka]) aliases.set(fold(each), key);
    names.set(key, name);
    if (side !== undefined) parties.add(key);
  }
  for (const { publisher, origin, kind } of sources) {
    for (const name of [publisher, origin]) {
      if (name === undefined) continue;
      const key = keyOf(name);
      if (!names.has(key)) names.set(key, name);
      if (kind !== 'official') outlets.add(key);
    }
  }
  /** A person speaks on the record, and an outlet reports; an organization with a side may do either. */
  const kindOfSpeaker = (name: string): Kind | undefined => {
    if (persons.has(fold(name))) return 'on-record';
    const key = keyOf(name);
    return outlets.has(key) && !parties.has(key) ? 'reporting' : undefined;
  };
  return {
    originOf: ({ origin, publisher }) => names.get(keyOf(origin ?? publisher)) ?? origin ?? publisher,
    isListed: (name) => aliases.has(fold(name)),
    nameOf: (id) => byId.get(id),
    kindOf({ type, by, kind }) {
      if (kind) return kind;
      if (by === undefined) return 'reporting';
      // The words of a person or an organization under its own name.
      if (type === 'quote') return byId.has(by) ? 'on-record' : undefined;
      if (isUnidentified(by)) return undefined;
      const kinds = new Set(speakersIn(by, kindOfSpeaker).map(kindOfSpeaker));
      return kinds.size === 1 ? [...kinds][0] : undefined;
    },
  };
}

/** The directory of lists that may have mistakes. */
export const draftDirectory = ({ people, organizations, sources }: Draft['lists']): Directory =>
  directoryOf({
    people: people.items.map(({ value }) => value),
    organizations: organizations.items.map(({ value }) => value),
    sources: sources.items.map(({ value }) => value),
  });

/** A name as it is compared: without case, accents, punctuation, and an article at its start. */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Each spelling with the key of the first one. */
const spellings = (all: string[]): [string, string][] => all.map((name) => [fold(name), fold(all[0] ?? '')]);

/** The names in “Ada Vale, to Reuters; The Gazette and AP”: without what follows a comma or “via”. */
function speakersIn(by: string, isKnown: (name: string) => unknown): string[] {
  return by.split(';').flatMap((part) => {
    const name = part.split(/,| via /)[0]?.trim() ?? '';
    return isKnown(name) === undefined ? name.split(' and ') : [name];
  });
}
