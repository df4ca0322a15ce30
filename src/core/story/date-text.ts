import type { Moment, Span } from '../schema/span.ts';

/** A moment's fields on the clock where it was written down: at its own offset, else in UTC. */
export const localClock = (moment: Moment, time = moment.start): Date =>
  new Date(time + (moment.offset ?? 0) * 60_000);

const STYLES: Record<'year' | 'month' | 'day', Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
};

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
export function zoneText(offset: number): string {
  const minutes = Math.abs(offset);
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return offset === 0 ? 'UTC' : `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

const clock = (date: Date): string => date.toISOString().slice(11, 16);

function doubt({ approximate, uncertain }: Moment, text: string): string {
  return `${approximate ? 'about ' : ''}${text}${uncertain ? ' (uncertain)' : ''}`;
}

const dayOf = (moment: Moment, language: string): string =>
  format(localClock(moment), language, styleOf(moment));

const texts = new WeakMap<Span, { language: string; text: string }>();

/** A date as the house writes it: exactly as precise as it is known, with the place's own clock and offset. */
export function dateText(span: Span, language: string): string {
  const before = texts.get(span);
  if (before?.language === language) return before.text;
  const text = write(span, language);
  texts.set(span, { language, text });
  return text;
}

function write({ from, to }: Span, language: string): string {
  const day = dayOf(from, language);
  if (from.offset === null) {
    if (to === null) return doubt(from, day);
    return `${doubt(from, shortened(day, dayOf(to, language)))} – ${doubt(to, dayOf(to, language))}`;
  }
  const start = doubt(from, clock(localClock(from)));
  const zone = zoneText(from.offset);
  if (to === null) return `${day}, ${start} (${zone})`;
  const end = to.offset === null ? '' : ` ${doubt(to, clock(localClock(to)))}`;
  const lastDay = dayOf(to, language);
  const last = lastDay === day && end !== '' ? end.trim() : `${lastDay}${end === '' ? '' : ','}${end}`;
  const zones = to.offset !== null && to.offset !== from.offset ? `${zone}, ${zoneText(to.offset)}` : zone;
  return `${day}, ${start} – ${last} (${zones})`;
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
  const text = (moment: Moment) => `${clock(new Date(moment.start))}`;
  const day = (moment: Moment) => format(new Date(moment.start), language, 'day');
  if (to === null || to.offset === null) return `${day(from)}, ${text(from)} UTC`;
  return day(from) === day(to)
    ? `${day(from)}, ${text(from)} – ${text(to)} UTC`
    : `${day(from)}, ${text(from)} – ${day(to)}, ${text(to)} UTC`;
}

/** Either end was written as about or uncertain. */
export const isDoubtful = ({ from, to }: Span): boolean =>
  [from, to].some((moment) => moment?.approximate || moment?.uncertain);

/** A value for `<time datetime>`, or undefined where HTML has none for it: a doubtful date, an interval. */
export function dateTime(span: Span): string | undefined {
  const { to, edtf } = span;
  return to !== null || isDoubtful(span) || edtf.startsWith('-') ? undefined : edtf;
}
