import type { Entry } from '../../core/story/story.ts';

/** As many entries as one page lists; more are spread over pages of their own. */
const MOST = 500;

/** A page of a list that is too long for one. */
export interface ListPage {
  /** From 1. */
  number: number;
  entries: Entry[];
}

/** The number of the page that an entry is listed on; undefined where one page holds them all. */
export const listPageOf = (entry: Entry, entries: Entry[]): number | undefined =>
  entries.length <= MOST ? undefined : Math.floor(entries.indexOf(entry) / MOST) + 1;

/** The pages over which entries are listed, in their order; none where one page holds them all. */
export function listPages(entries: Entry[]): ListPage[] {
  if (entries.length <= MOST) return [];
  return Array.from({ length: Math.ceil(entries.length / MOST) }, (_, index) => ({
    number: index + 1,
    entries: entries.slice(index * MOST, (index + 1) * MOST),
  }));
}
