import MiniSearch from 'minisearch';
import type { Findable } from '../output/feeds/search-json.ts';

/** A word as it is compared: without case and accents, with one form of the letters that Arabic and Persian share. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .toLowerCase();
}

/** Indexes documents, about 50 ms for a thousand, and returns a search over them. */
export function createFinder(documents: Findable[]): (words: string) => Findable[] {
  const index = new MiniSearch<Findable & { id: number }>({
    fields: ['title', 'more', 'text'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { title: 3, more: 2 },
      boostDocument: (id) => (documents[id as number]?.kind === 'Claim' ? 1 : 1.5),
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  return (words) => index.search(words).flatMap(({ id }) => documents[id as number] ?? []);
}
