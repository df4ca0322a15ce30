import { messages } from '../languages/languages.ts';
import type { Moment, Span } from '../schema/span.ts';

type Translate = ReturnType<typeof messages>;

/** A moment on the clock of its place, read from the UTC fields: at its own offset, else in UTC. */
export const localClock = (moment: Moment, time = moment.start): Date =>
  new Date(time + (moment.offset ?? 0) * 60_000);

const STYLES: Record<'year' | 'month' | 'day', Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
};

/** Creating a format takes about 30 times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, language: string, style: keyof typeof STYLES): string {
  const era = date.getUTCFullYear() < 1 ? 'short' : undefined;
  const key = `${language} ${style} ${era}`;
  let formatter = formats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { ...STYLES[style], era, timeZone: 'UTC' });
    formats.set(key, formatter);
  }
  return formatter.format(date);
}

const styleOf = ({ precision }: Moment): keyof typeof STYLES =>
  precision === 'year' || precision === 'month' ? precision : 'day';

/** `+04:00` as `UTC+4`, `+03:30` as `UTC+3:30`, none as `UTC`. */
function zoneText(offset: number): string {
  const minutes = Math.abs(offset);
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return offset === 0 ? 'UTC' : `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

const clock = (date: Date): string => date.toISOString().slice(11, 16);

function doubt({ approximate, uncertain }: Moment, date: string, t: Translate): string {
  const about = approximate ? t('date.about', { date }) : date;
  return uncertain ? t('date.uncertain', { date: about }) : about;
}

const dayOf = (moment: Moment, language: string): string =>
  format(localClock(moment), language, styleOf(moment));

/** A date in words, exactly as precise as it is known, with the clock and the offset of the place. */
export function dateText({ from, to }: Span, language: string): string {
  const t = messages(language);
  const day = dayOf(from, language);
  if (from.offset === null) {
    if (to === null) return doubt(from, day, t);
    const lastDay = dayOf(to, language);
    return t('date.range', { from: doubt(from, shortened(day, lastDay), t), to: doubt(to, lastDay, t) });
  }
  const zone = zoneText(from.offset);
  const start = t('date.with-time', { day, time: doubt(from, clock(localClock(from)), t) });
  if (to === null) return t('date.with-zone', { date: start, zone });
  const zones =
    to.offset === null || to.offset === from.offset
      ? zone
      : t('date.two-zones', { from: zone, to: zoneText(to.offset) });
  return t('date.with-zone', {
    date: t('date.range', { from: start, to: endText(to, day, language) }),
    zone: zones,
  });
}

/** The end of an interval of times; its day only where that differs from the first day. */
function endText(to: Moment, firstDay: string, language: string): string {
  const t = messages(language);
  const day = dayOf(to, language);
  if (to.offset === null) return doubt(to, day, t);
  const time = doubt(to, clock(localClock(to)), t);
  return day === firstDay ? time : t('date.with-time', { day, time });
}

/** “13 – 24 June 2025” instead of naming month and year twice. */
function shortened(first: string, last: string): string {
  const [a, b] = [first.split(' '), last.split(' ')];
  while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return a.join(' ');
}

/** The same instant or interval in UTC, for a date that has a time of day elsewhere; otherwise undefined. */
export function utcText({ from, to }: Span, language: string): string | undefined {
  if (!from.offset && !to?.offset) return undefined;
  const t = messages(language);
  const time = (moment: Moment) => clock(new Date(moment.start));
  const day = (moment: Moment) => format(new Date(moment.start), language, 'day');
  const full = (moment: Moment) => t('date.with-time', { day: day(moment), time: time(moment) });
  if (to === null || to.offset === null) return t('date.utc', { date: full(from) });
  const end = day(from) === day(to) ? time(to) : full(to);
  return t('date.utc', { date: t('date.range', { from: full(from), to: end }) });
}

/** Either end is approximate or uncertain. */
export const isDoubtful = ({ from, to }: Span): boolean =>
  [from, to].some((moment) => moment?.approximate || moment?.uncertain);

/** A value for `<time datetime>`, or undefined where HTML has none: a doubtful date, an interval. */
export function dateTime(span: Span): string | undefined {
  const { to, edtf } = span;
  return to !== null || isDoubtful(span) || edtf.startsWith('-') ? undefined : edtf;
}
