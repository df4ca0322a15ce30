import { messages } from '../languages/languages.ts';
import type { Moment, Span } from '../schema/span.ts';
import { clockAt, offsetAt, utcOffset, zoneName } from '../time-zone.ts';

type Translate = ReturnType<typeof messages>;
type Style = 'year' | 'month' | 'day';

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
};

/** Creating a format takes about 30 times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A format for clocks as if they were UTC. Writers write dates of the Gregorian calendar, and 2024 is not a year of another. */
function formatOf(language: string, style: Style, era: boolean): Intl.DateTimeFormat {
  const key = `${language} ${style} ${era}`;
  let format = formats.get(key);
  if (!format) {
    const fixed = { timeZone: 'UTC', calendar: 'gregory' } as const;
    format = new Intl.DateTimeFormat(language, { ...STYLES[style], ...fixed, ...(era && { era: 'short' }) });
    formats.set(key, format);
  }
  return format;
}

/** Before the common era; astronomical years have a year 0. */
const isEarly = (clock: number): boolean => new Date(clock).getUTCFullYear() < 1;

const styleOf = ({ precision }: Moment): Style =>
  precision === 'year' || precision === 'month' ? precision : 'day';

function doubt({ approximate, uncertain }: Moment, date: string, t: Translate): string {
  const about = approximate ? t('date.about', { date }) : date;
  return uncertain ? t('date.uncertain', { date: about }) : about;
}

const unitText = (clock: number, language: string, style: Style): string =>
  formatOf(language, style, isEarly(clock)).format(clock);

const dayOf = (moment: Moment, language: string): string => unitText(moment.local, language, styleOf(moment));

/** A date in words, exactly as precise as it is known, with the clock and the offset of the place. */
export function dateText({ from, to, open }: Span, language: string): string {
  const t = messages(language);
  if (to !== null) return intervalText(from, to, language);
  const date = momentText(from, language);
  if (open === null) return date;
  return open === 'end' ? t('date.since', { date }) : t('date.until', { date });
}

function momentText(moment: Moment, language: string): string {
  const t = messages(language);
  const day = dayOf(moment, language);
  if (moment.time === null || moment.offset === null) return doubt(moment, day, t);
  const date = t('date.with-time', { day, time: doubt(moment, moment.time, t) });
  return t('date.with-zone', { date, zone: utcOffset(moment.offset) });
}

function intervalText(from: Moment, to: Moment, language: string): string {
  const t = messages(language);
  if (from.time === null && to.time === null) return unitsText(from, to, language);
  const zones = [from, to].flatMap(({ offset }) => (offset === null ? [] : utcOffset(offset)));
  const [zone = '', other = zone] = zones;
  return t('date.with-zone', {
    date: t('date.range', { from: partText(from, language), to: partText(to, language, from) }),
    zone: other === zone ? zone : t('date.two-zones', { from: zone, to: other }),
  });
}

/** An end of an interval of times; without its day if that is the day of the other end. */
function partText(moment: Moment, language: string, other?: Moment): string {
  const t = messages(language);
  const day = dayOf(moment, language);
  if (moment.time === null) return doubt(moment, day, t);
  const time = doubt(moment, moment.time, t);
  return other?.time && dayOf(other, language) === day ? time : t('date.with-time', { day, time });
}

/** An interval of days, months or years. `Intl` shortens it as the language does, unless one end is in more doubt. */
function unitsText(from: Moment, to: Moment, language: string): string {
  const t = messages(language);
  const style = styleOf(from);
  const alike = from.approximate === to.approximate && from.uncertain === to.uncertain;
  if (!alike || styleOf(to) !== style)
    return t('date.range', {
      from: doubt(from, dayOf(from, language), t),
      to: doubt(to, dayOf(to, language), t),
    });
  const format = formatOf(language, style, isEarly(from.local) || isEarly(to.local));
  return doubt(from, format.formatRange(from.local, to.local), t);
}

/**
 * The same instant or interval on the clock of the story, for a date with a time of day on another clock; otherwise
 * undefined. Its day is omitted if it is the same.
 */
export function storyTimeText({ from, to, zone }: Span, language: string): string | undefined {
  const times = [from, to].filter((moment) => moment !== null && moment.offset !== null) as Moment[];
  if (times.every(({ start, offset }) => offset === offsetAt(start, zone))) return undefined;
  const t = messages(language);
  const [first, last] = times.map((moment) => shownIn(moment, zone, language));
  if (!first) return undefined;
  const sameDay = from.time !== null && first.day === dayOf(from, language);
  const full = sameDay ? first.time : t('date.with-time', first);
  const date =
    last === undefined || last === first
      ? full
      : t('date.range', {
          from: full,
          to: last.day === first.day ? last.time : t('date.with-time', last),
        });
  return zoneName(zone) === 'UTC'
    ? t('date.utc', { date })
    : t('date.in-zone', { date, zone: zoneName(zone) });
}

/** A date in words, with the time of the story beside it where the clocks differ. */
export function whenText(span: Span, language: string): string {
  const date = dateText(span, language);
  const story = storyTimeText(span, language);
  return story === undefined ? date : messages(language)('date.both', { date, story });
}

/** The day and the time of a moment on the clock of a zone, as precise as it was written. */
function shownIn({ start, time }: Moment, zone: string, language: string): { day: string; time: string } {
  const clock = clockAt(start, zone);
  return {
    day: unitText(clock, language, 'day'),
    time: new Date(clock).toISOString().slice(-13, -13 + (time ?? '').length),
  };
}

/**
 * The time zone of a story for readers, with the offsets that it had while some entries happened: “New York (UTC−5 or
 * UTC−4)”. Over centuries there are more than two, which would say nothing.
 */
export function zoneText(
  { timeZone, language }: { timeZone: string; language: string },
  entries: { span: Span }[],
): string {
  const name = zoneName(timeZone);
  const offsets = name.startsWith('UTC') ? [] : offsetsDuring(entries, timeZone);
  if (offsets.length === 0 || offsets.length > 2) return name;
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(offsets.map(utcOffset));
  return messages(language)('date.with-zone', { date: name, zone: list });
}

/** More often than clocks change. */
const SAMPLE = 7 * 86_400_000;

/** The offsets of a zone from the first entry to the end of the last, sorted; none over more than a century. */
function offsetsDuring(entries: { span: Span }[], zone: string): number[] {
  const first = entries.reduce((least, { span }) => Math.min(least, span.start), Infinity);
  const last = entries.reduce((most, { span }) => Math.max(most, span.end), -Infinity);
  if (last - first > 100 * 366 * 86_400_000) return [];
  const offsets = new Set<number>();
  for (let time = first; time < last; time += SAMPLE) offsets.add(offsetAt(time, zone));
  for (const { span } of entries) offsets.add(offsetAt(span.start, zone)).add(offsetAt(span.end - 1, zone));
  return [...offsets].sort((a, b) => a - b);
}

/** Either end is approximate or uncertain. */
export const isDoubtful = ({ from, to }: Span): boolean =>
  [from, to].some((moment) => moment?.approximate || moment?.uncertain);

/** A value for `<time datetime>`, or undefined where HTML has none: a doubtful date, an interval, one BC. */
export function dateTime(span: Span): string | undefined {
  const { from, to, open, edtf } = span;
  return to !== null || open !== null || isDoubtful(span) || isEarly(from.local) ? undefined : edtf;
}
