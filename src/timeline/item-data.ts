import { flagsOf } from '../core/story/flags.ts';
import type { Entry } from '../core/story/story.ts';

/** What the timeline's script needs of an entry beside its words, as a page's list carries it. */
export const itemData = (entry: Entry) => ({
  id: entry.id,
  lane: entry.strand.index,
  start: entry.span.start,
  end: entry.span.end,
  significance: entry.significance,
  flags: flagsOf(entry),
  people: entry.people.map(({ id }) => id).join(' '),
  place: entry.place?.id,
  known: entry.knownSince ? entry.knownSince.end - 1 : undefined,
});
