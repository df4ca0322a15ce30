import { messages } from '../../core/languages/languages.ts';
import { localDay } from '../../core/schema/clock.ts';
import { clockOf, type Moment, type Span } from '../../core/schema/span.ts';
import { dateText, isDoubtful } from '../../core/story/date-text.ts';
import { placeText } from '../../core/story/place-text.ts';
import type { Entry, Story } from '../../core/story/story.ts';
import { urls } from '../../core/urls.ts';
import { changedAt, changesTo } from './changed.ts';
import { type Site, withOrigin } from '../../core/site.ts';

/**
 * calendar.ics: the entries as events (RFC 5545). A calendar has only days and instants, so an entry dated to a month
 * or a year is omitted, and the description of the calendar states how many are: an event of all those days would
 * claim more than the entry does. An ongoing event is its first day, and its title states since when it goes on.
 */
export function calendar(story: Story, site: Site): string {
  const here = withOrigin(site, story);
  const dated = story.entries.filter(({ span }) => isDated(span) && isInRange(span));
  return [
    property('BEGIN', 'VCALENDAR'),
    property('VERSION', '2.0'),
    textProperty('PRODID', '-//Backgrounder//Timeline of an explainer//EN'),
    textProperty('NAME', story.headline),
    textProperty('X-WR-CALNAME', story.headline),
    textProperty('DESCRIPTION', description(story)),
    textProperty('X-WR-CALDESC', description(story)),
    property('URL', here.url(urls.story())),
    ...dated.flatMap((entry) => event(entry, story, here)),
    property('END', 'VCALENDAR'),
  ].join('');
}

/** Both ends are known at least to the day. */
const isDated = ({ from, to }: Span): boolean =>
  [from, to ?? from].every(({ precision }) => precision !== 'year' && precision !== 'month');

/** The format has years of four digits, and calendars do not go back further than that. */
const isInRange = ({ from, to }: Span): boolean =>
  [from, to ?? from].every(({ local }) => local >= localDay(1000, 0) && local < localDay(9999, 0));

/** The dek, and how many entries are omitted, for each reason. */
function description({ dek, entries, language }: Story): string {
  const t = messages(language);
  const dated = entries.filter(({ span }) => isDated(span));
  const vague = entries.length - dated.length;
  const far = dated.filter(({ span }) => !isInRange(span)).length;
  return [
    dek,
    ...(vague > 0 ? [t('calendar.omitted', { count: vague })] : []),
    ...(far > 0 ? [t('calendar.omitted-years', { count: far })] : []),
  ].join(' ');
}

function event(entry: Entry, story: Story, here: Site): string[] {
  const { span, place } = entry;
  const url = here.url(urls.entry(entry.id));
  const { language } = story;
  const { headline } = entry;
  const date = dateText(span, language);
  const changed = instant(changedAt(entry));
  const geo = place && !place.approximate ? [property('GEO', `${place.lat};${place.lon}`)] : [];
  return [
    property('BEGIN', 'VEVENT'),
    textProperty('UID', `${entry.id}@${new URL(url).host}`),
    property('DTSTAMP', changed),
    property('LAST-MODIFIED', changed),
    property('SEQUENCE', String(changesTo(entry).length)),
    ...times(span),
    // A calendar shows every time as exact and complete, so the title states where it is not.
    textProperty(
      'SUMMARY',
      isDoubtful(span) || span.open !== null
        ? messages(language)('calendar.doubtful', { headline, date })
        : headline,
    ),
    textProperty('DESCRIPTION', `${date}\n${entry.dek}\n${url}`),
    ...(place ? [textProperty('LOCATION', placeText(place, language)), ...geo] : []),
    textProperty('CATEGORIES', entry.strand.label),
    property('URL', url),
    property('TRANSP', 'TRANSPARENT'),
    property('END', 'VEVENT'),
  ];
}

/** Start and exclusive end. An instant has no end. Where one end is known only to the day, both are days. */
function times({ from, to, zone }: Span): string[] {
  if (from.offset === null || to?.offset === null)
    return [
      property('DTSTART;VALUE=DATE', day(from, zone, 0)),
      property('DTEND;VALUE=DATE', day(to ?? from, zone, 1)),
    ];
  const start = instant(from.start);
  const end = instant((to ?? from).start);
  return [property('DTSTART', start), ...(end === start ? [] : [property('DTEND', end)])];
}

/** `19980403T050000Z` */
const instant = (time: number): string =>
  new Date(time).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

/** The day of a moment on the clock of the story, plus a number of days: `19980403` */
const day = (moment: Moment, zone: string, daysLater: number): string =>
  instant(clockOf(moment, zone) + daysLater * 86_400_000).slice(0, 8);

/** A content line: a name with parameters, and a value that needs no escaping. */
const property = (name: string, value: string): string => fold(`${name}:${value}`);

/** A content line whose value is text, with the characters escaped that have a meaning in RFC 5545. */
const textProperty = (name: string, text: string): string =>
  property(
    name,
    text
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
      .replace(CONTROLS, ''),
  );

/** RFC 5545 cannot express these. */
const CONTROLS = /(?!\t)\p{Cc}/gu;

/** Breaks a line after at most 75 bytes, never within a character; each continuation starts with a space. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current, ''].join('\r\n');
}
