import { type ListPage, listPages } from '../../output/feeds/list-pages.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { listedHere, type TimelineItem, timelineItems } from '../../timeline/items.ts';
import { href } from './href.ts';

/** The timeline's items for entries, each with the address of its list item: on the same page, or on a page of the list. */
export function listedItems(
  entries: Entry[],
  { language }: Story,
  strand: string | undefined,
): { items: TimelineItem[]; pages: ListPage[] } {
  const pages = listPages(entries);
  const pageOf = new Map(
    pages.flatMap(({ number, entries: on }) => on.map(({ id }) => [id, href(urls.list(number, strand))])),
  );
  const items = timelineItems(
    entries,
    language,
    (id) => href(urls.entry(id)),
    (id) => `${pageOf.get(id) ?? ''}${listedHere(id)}`,
  );
  return { items, pages };
}
