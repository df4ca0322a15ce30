import type { Span } from '../schema/span.ts';

/** What decides the place of an entry in its story. */
export interface Placed {
  id: string;
  date: Span;
  significance: number;
  /** Ids of entries that came before it. */
  after: string[];
}

/**
 * Sorts entries by their start, then by significance, and moves an entry behind those that it comes `after`. No entry is
 * lost if an id does not exist or `after` forms a circle; a check reports both.
 */
export function inOrder<T>(items: T[], placed: (item: T) => Placed): T[] {
  const waiting = items.map((item) => ({ item, ...placed(item) })).sort(byTime);
  const ids = new Set(waiting.map(({ id }) => id));
  const sorted: T[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => !after.some((id) => ids.has(id)));
    for (const { id, item } of waiting.splice(Math.max(next, 0), 1)) {
      ids.delete(id);
      sorted.push(item);
    }
  }
  return sorted;
}

function byTime(a: Placed, b: Placed): number {
  return a.date.start - b.date.start || b.significance - a.significance || (a.id < b.id ? -1 : 1);
}

/** The ids that come before an entry, directly or through others. */
export function before(id: string, afterOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (of: string) => {
    for (const each of afterOf(of)) {
      if (found.has(each)) continue;
      found.add(each);
      visit(each);
    }
  };
  visit(id);
  return found;
}
