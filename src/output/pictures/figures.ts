import { messages } from '../../core/languages/languages.ts';
import type { Figure } from '../../core/schema/figure.ts';
import { numberText } from '../../core/story/number-text.ts';

/** The figures of some series, in the order of the series, then of time. */
export function figuresOf(all: readonly Figure[], series: string[]): Figure[] {
  return series.flatMap((id) =>
    all.filter((figure) => figure.series === id).toSorted((a, b) => a.date.start - b.date.start),
  );
}

/** A figure's number in words: “at least 1,060”, “30,000–40,000”. Without its unit. */
export function valueText({ value, low, high, bound }: Figure, language: string): string {
  const t = messages(language);
  const range =
    low !== undefined && high !== undefined
      ? t('figure.range', { low: numberText(low, language), high: numberText(high, language) })
      : undefined;
  const main = value === undefined ? (range ?? '') : numberText(value, language);
  const number = bound === undefined ? main : t(`figure.${bound}`, { number: main });
  return range === undefined || value === undefined
    ? number
    : t('figure.value-and-range', { value: number, range });
}

/** A figure's number with its unit. */
export const valueWithUnit = (figure: Figure, language: string): string =>
  messages(language)('figure.value', { value: valueText(figure, language), unit: figure.unit });

/** The largest number of a figure. */
export const peak = (figure: Figure): number => Math.max(...numbersOf(figure));

/** From the lowest to the highest number of all figures, with 0. */
export function domainOf(figures: Figure[]): [number, number] {
  const numbers = figures.flatMap(numbersOf);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return low === high ? [0, 1] : [low, high];
}

const numbersOf = ({ value, low, high }: Figure): number[] =>
  [value, low, high].flatMap((digits) => (digits === undefined ? [] : Number(digits)));

/** The unit that all figures share; undefined where they differ. */
export function commonUnit(figures: Figure[]): string | undefined {
  const units = new Set(figures.map(({ unit }) => unit));
  return units.size === 1 ? figures[0]?.unit : undefined;
}
