import type { Moment, Span } from '../../core/schema/span.ts';
import { dateText, isDoubtful } from '../../core/story/date-text.ts';
import { placeText } from '../../core/story/place-text.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { changedAt, changesTo } from './changed.ts';
import { property, textProperty } from './content-lines.ts';
import { type Site, withOrigin } from '../../core/site.ts';

/**
 * calendar.ics: the entries as events (RFC 5545). A calendar knows days and instants alone, so an entry that is
 * dated to a month or a year is left out, and the calendar's description says how many are: as an event of all
 * those days it would be a statement that nobody made.
 */
export function calendar(story: Story, site: Site): string {
  const here = withOrigin(site, story);
  const dated = story.entries.filter(({ span }) => isDated(span));
  return [
    property('BEGIN', 'VCALENDAR'),
    property('VERSION', '2.0'),
    textProperty('PRODID', '-//Backgrounder//Timeline of an explainer//EN'),
    textProperty('NAME', story.headline),
    textProperty('X-WR-CALNAME', story.headline),
    textProperty('DESCRIPTION', description(story, dated.length)),
    textProperty('X-WR-CALDESC', description(story, dated.length)),
    property('URL', here.url(urls.story())),
    ...dated.flatMap((entry) => event(entry, story, here)),
    property('END', 'VCALENDAR'),
  ].join('');
}

/** Both ends are known to the day at least, in years that the format can write. */
const isDated = ({ from, to }: Span): boolean =>
  [from, to ?? from].every(
    ({ precision, start }) =>
      precision !== 'year' &&
      precision !== 'month' &&
      start >= Date.UTC(1000, 0) &&
      start < Date.UTC(9999, 0),
  );

function description({ dek, entries }: Story, dated: number): string {
  const left = entries.length - dated;
  if (left === 0) return dek;
  const which = left === 1 ? '1 entry is dated' : `${left} entries are dated`;
  return `${dek} ${which} only to a month or a year and not in this calendar.`;
}

function event(entry: Entry, story: Story, here: Site): string[] {
  const { span, place } = entry;
  const url = here.url(urls.entry(entry.id));
  const when = dateText(span, story.language);
  const changed = instant(changedAt(entry, story));
  const geo = place && !place.approximate ? [property('GEO', `${place.lat};${place.lon}`)] : [];
  return [
    property('BEGIN', 'VEVENT'),
    textProperty('UID', `${entry.id}@${new URL(url).host}`),
    property('DTSTAMP', changed),
    property('LAST-MODIFIED', changed),
    property('SEQUENCE', String(changesTo(entry).length)),
    ...times(span),
    // A calendar shows every time as exact, so the title says where one is not.
    textProperty('SUMMARY', isDoubtful(span) ? `${entry.headline} (${when})` : entry.headline),
    textProperty('DESCRIPTION', `${when}\n${entry.dek}\n${url}`),
    ...(place ? [textProperty('LOCATION', placeText(place, story.language)), ...geo] : []),
    textProperty('CATEGORIES', entry.strand.label),
    property('URL', url),
    property('TRANSP', 'TRANSPARENT'),
    property('END', 'VEVENT'),
  ];
}

/** Start and exclusive end. An instant has no end; where one end is known only to the day, both are days. */
function times({ from, to }: Span): string[] {
  if (from.offset === null || to?.offset === null)
    return [property('DTSTART;VALUE=DATE', day(from, 0)), property('DTEND;VALUE=DATE', day(to ?? from, 1))];
  const start = instant(from.start);
  const end = instant((to ?? from).start);
  return [property('DTSTART', start), ...(end === start ? [] : [property('DTEND', end)])];
}

/** `19980403T050000Z` */
const instant = (time: number): string =>
  new Date(time).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

/** The day of a moment on its own clock, or some days later: `19980403` */
const day = ({ start, offset }: Moment, later: number): string =>
  instant(start + (offset ?? 0) * 60_000 + later * 86_400_000).slice(0, 8);
