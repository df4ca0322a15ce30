import type { Entry, Story } from '../../core/story/story.ts';

/** The entries next to one in a list; undefined at its ends. */
export interface Neighbours {
  before: Entry | undefined;
  after: Entry | undefined;
}

/** The entries before and after one, in its strand and in all of time. */
export function neighboursOf(
  entry: Entry,
  { entries }: Pick<Story, 'entries'>,
): { strand: Neighbours; time: Neighbours } {
  return { strand: around(entry, entry.strand.entries), time: around(entry, entries) };
}

function around(entry: Entry, entries: Entry[]): Neighbours {
  const index = entries.indexOf(entry);
  return { before: entries[index - 1], after: entries[index + 1] };
}
