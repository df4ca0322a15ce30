import type { Entry } from '../../core/story/story.ts';

/** At most this many entries are listed on one page; a longer list has several pages. */
const PAGE_SIZE = 500;

/** One of several pages of a list. */
export interface ListPage {
  /** From 1. */
  number: number;
  entries: Entry[];
}

/** The number of the page that lists an entry; undefined if one page lists all. */
export const listPageOf = (entry: Entry, entries: Entry[]): number | undefined =>
  entries.length <= PAGE_SIZE ? undefined : Math.floor(entries.indexOf(entry) / PAGE_SIZE) + 1;

/** The pages of a list of entries; none if one page lists all. */
export function listPages(entries: Entry[]): ListPage[] {
  if (entries.length <= PAGE_SIZE) return [];
  return Array.from({ length: Math.ceil(entries.length / PAGE_SIZE) }, (_, index) => ({
    number: index + 1,
    entries: entries.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  }));
}
