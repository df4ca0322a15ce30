import { messages } from '../../src/core/languages/languages.ts';
import { parseSpan } from '../../src/core/schema/span.ts';
import { byWeight, type TimelineItem } from '../../src/timeline/items.ts';

export const t = messages('en');

/** Items in order of weight, from lines of `date | lane | significance | label`. */
export function items(lines: string[]): TimelineItem[] {
  const read = lines.map((line, index): TimelineItem => {
    const [date = '', lane = '0', significance = '2', label = ''] = line
      .split('|')
      .map((part) => part.trim());
    const span = parseSpan(date, 'UTC', Date.parse('2026-01-01'));
    return {
      id: `strand/${index}`,
      lane: Number(lane),
      start: span.start,
      end: span.end,
      soft: span.from.approximate || span.from.uncertain,
      lasting: span.to !== null || span.open === 'end',
      ongoing: span.open === 'end',
      label,
      date,
      href: `/strand/${index}/`,
      listed: `#list-strand/${index}`,
      significance: Number(significance) as 1 | 2 | 3,
      order: 0,
      moment: false,
    };
  });
  const inTime = read.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return inTime.map((item, order) => ({ ...item, order })).sort(byWeight);
}

/** A reproducible stream of numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const WORDS =
  'harbour council bridge crack engineer orders inquiry after night ferry again opens closes says no'.split(
    ' ',
  );

/** Items at random dates of one year, many of them in its middle. */
export function crowd(count: number, seed = 1): TimelineItem[] {
  const random = stream(seed);
  const day = (fraction: number) =>
    new Date(Date.UTC(2025, 0, 1) + fraction * 364 * 86_400_000).toISOString().slice(0, 10);
  const lines = Array.from({ length: count }, () => {
    const date = day(random() < 0.5 ? random() : 0.45 + random() * 0.04);
    const words = Array.from(
      { length: 3 + Math.floor(random() * 8) },
      () => WORDS[Math.floor(random() * WORDS.length)],
    );
    return `${date} | ${Math.floor(random() * 3)} | ${1 + Math.floor(random() * 3)} | ${words.join(' ')}`;
  });
  return items(lines);
}
