import type { Figure } from '../../core/schema/figure.ts';

/** The figures of some series, in the order of the series and then of time. */
export function figuresOf(all: readonly Figure[], series: string[]): Figure[] {
  return series.flatMap((id) =>
    all.filter((figure) => figure.series === id).toSorted((a, b) => a.date.start - b.date.start),
  );
}

const BOUNDS = { 'at-least': 'at least ', 'at-most': 'up to ', about: 'about ' } as const;

/** A figure's number in words: “at least 1,060”, “30,000–40,000”. Without its unit. */
export function valueText({ value, low, high, bound }: Figure, language: string): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const range =
    low !== undefined && high !== undefined ? `${format.format(low)}–${format.format(high)}` : undefined;
  if (value === undefined) return range ?? '';
  const number = `${bound === undefined ? '' : BOUNDS[bound]}${format.format(value)}`;
  return range === undefined ? number : `${number} (${range})`;
}

/** The largest number that a figure stands for. */
export const peak = ({ value, high }: Figure): number => Math.max(value ?? 0, high ?? 0);

/** The one unit of all figures, which can then be said once; undefined where they differ. */
export function commonUnit(figures: Figure[]): string | undefined {
  const units = new Set(figures.map(({ unit }) => unit));
  return units.size === 1 ? figures[0]?.unit : undefined;
}
