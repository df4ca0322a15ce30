import { isUnnamed } from '../../core/schema/body.ts';
import { isDoubtful, whenText } from '../../core/story/date-text.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import type { Site } from '../../core/site.ts';

/** timeline/items.json: the events for the timeline's script, where the list is too long for one page. */
export const timelineItemsJson = (story: Story, site: Site): string =>
  JSON.stringify(story.entries.map((entry) => item(entry, story, site)));

const item = (entry: Entry, { language }: Story, site: Site) => ({
  ...itemData(entry),
  label: entry.headline,
  date: whenText(entry.span, language),
  dek: entry.dek,
  href: site.path(urls.entry(entry.id)),
});

/** What the timeline's script needs of an entry besides its texts, as the list of a page carries it. */
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

/** Facts by which readers filter: the date is doubtful, it is an interval, it is a key moment, a claim has a named source. */
function flagsOf({ span, claims, moment }: Entry): string {
  const made = claims.filter(({ type }) => type !== 'unknown');
  const flags = [
    isDoubtful(span) ? 'soft' : '',
    span.to === null && span.open !== 'end' ? '' : 'lasting',
    span.open === 'end' ? 'ongoing' : '',
    moment === undefined ? '' : 'moment',
    made.length > 0 && made.every(({ kind }) => isUnnamed(kind)) ? '' : 'direct',
  ];
  return flags.filter(Boolean).join(' ');
}
