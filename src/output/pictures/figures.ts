import { messages } from '../../core/languages/languages.ts';
import type { Figure } from '../../core/schema/figure.ts';

/** The figures of some series, in the order of the series, then of time. */
export function figuresOf(all: readonly Figure[], series: string[]): Figure[] {
  return series.flatMap((id) =>
    all.filter((figure) => figure.series === id).toSorted((a, b) => a.date.start - b.date.start),
  );
}

/** A figure's number in words: “at least 1,060”, “30,000–40,000”. Without its unit. */
export function valueText({ value, low, high, bound }: Figure, language: string): string {
  const t = messages(language);
  const { format } = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const range =
    low !== undefined && high !== undefined
      ? t('figure.range', { low: format(low), high: format(high) })
      : undefined;
  if (value === undefined) return range ?? '';
  const number = bound === undefined ? format(value) : t(`figure.${bound}`, { number: format(value) });
  return range === undefined ? number : t('figure.value-and-range', { value: number, range });
}

/** A figure's number with its unit. */
export const valueWithUnit = (figure: Figure, language: string): string =>
  messages(language)('figure.value', { value: valueText(figure, language), unit: figure.unit });

/** The largest number of a figure. */
export const peak = ({ value, high }: Figure): number => Math.max(value ?? 0, high ?? 0);

/** The unit that all figures share; undefined where they differ. */
export function commonUnit(figures: Figure[]): string | undefined {
  const units = new Set(figures.map(({ unit }) => unit));
  return units.size === 1 ? figures[0]?.unit : undefined;
}
