import { messages } from '../../core/languages/languages.ts';
import { clockOf, type Moment, type Span } from '../../core/schema/span.ts';

/** The time between two entries of a list: the size of the space between them, and its text, if it is long. */
interface Gap {
  /** From 0 to 4. */
  size: number;
  text: string | undefined;
}

const DAY = 86_400_000;

/** The days from which a gap has the next size. */
const SIZES = [1, 7, 30, 90] as const;

/** The gap before an entry, from the start of the previous one. Only long ones have a text: a list does not show them. */
export function gapBetween(before: Span | undefined, after: Span, language: string): Gap {
  if (!before) return { size: 0, text: undefined };
  const days = Math.max(0, (after.start - before.start) / DAY);
  return { size: SIZES.filter((from) => days >= from).length, text: gapText(before, after, language) };
}

/** Whether it is known when a span began: not about, not uncertain, and not only that it lasted until some time. */
const isCertain = ({ from, open }: Span): boolean => !from.approximate && !from.uncertain && open !== 'start';

/** A text no more exact than the two dates: from a year to a day it counts years, and not from one to the next. */
function gapText(before: Span, after: Span, language: string): string | undefined {
  if (!isCertain(before) || !isCertain(after)) return undefined;
  const t = messages(language);
  const [from, to] = [partsOf(before.from, before.zone), partsOf(after.from, after.zone)];
  const precisions = [before.from.precision, after.from.precision];
  const years = to.year - from.year;
  if (precisions.includes('year')) return years < 2 ? undefined : t('gap.years', { count: years });
  const months = years * 12 + to.month - from.month;
  if (precisions.includes('month')) {
    if (months < 2) return undefined;
    return months < 24
      ? t('gap.months', { count: months })
      : t('gap.years', { count: Math.round(months / 12) });
  }
  const days = to.day - from.day;
  if (days < 14) return undefined;
  if (days < 60) return t('gap.weeks', { count: Math.round(days / 7) });
  if (days < 730) return t('gap.months', { count: Math.round(days / 30.44) });
  return t('gap.years', { count: Math.round(days / 365.25) });
}

/** The year, the month and the number of the day of a moment, on the clock of the story. */
function partsOf(moment: Moment, zone: string): { year: number; month: number; day: number } {
  const clock = clockOf(moment, zone);
  const date = new Date(clock);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: Math.floor(clock / DAY) };
}
