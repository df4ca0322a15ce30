import type { ListedItem } from './items.ts';

/** What a reader has chosen to see. */
export interface Filters {
  /** The lanes that are hidden. */
  hidden: number[];
  /** The lowest significance that is shown. */
  significance: number;
  person: string;
  place: string;
  /** Hide what rests only on unnamed sources. */
  direct: boolean;
  /** Hide what could not have been known by this time, in milliseconds. */
  knownBy: number | undefined;
  /** Words that the headline or the dek must contain. */
  words: string;
}

export const NO_FILTERS: Filters = {
  hidden: [],
  significance: 1,
  person: '',
  place: '',
  direct: false,
  knownBy: undefined,
  words: '',
};

/** The items that pass, in the same order. An item without a dated source passes no `knownBy`. */
export function filter(items: ListedItem[], filters: Filters): ListedItem[] {
  const words = plain(filters.words).split(' ').filter(Boolean);
  return items.filter(
    (item) =>
      !filters.hidden.includes(item.lane) &&
      item.significance >= filters.significance &&
      (filters.person === '' || item.people.includes(filters.person)) &&
      (filters.place === '' || item.place === filters.place) &&
      (!filters.direct || item.direct) &&
      (filters.knownBy === undefined || (item.known <= filters.knownBy && item.start <= filters.knownBy)) &&
      words.every((word) => plain(`${item.label} ${item.dek}`).includes(word)),
  );
}

/** Without case and accents, so that “turkiye” finds Türkiye. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
