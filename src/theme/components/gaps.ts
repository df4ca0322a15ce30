import { messages } from '../../core/languages/languages.ts';
import type { Span } from '../../core/schema/span.ts';

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
  return {
    size: SIZES.filter((from) => days >= from).length,
    text: days < 14 ? undefined : gapText(days, language),
  };
}

function gapText(days: number, language: string): string {
  const t = messages(language);
  if (days < 60) return t('gap.weeks', { count: Math.round(days / 7) });
  if (days < 730) return t('gap.months', { count: Math.round(days / 30.44) });
  return t('gap.years', { count: Math.round(days / 365.25) });
}
