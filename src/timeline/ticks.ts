import { utcTickInterval, utcTicks } from 'd3';
import type { en } from '../core/languages/en.ts';
import type { Translate } from '../core/languages/messages.ts';
import type { Scale } from './scale.ts';
import { SIZES } from './sizes.ts';
import { textWidth } from './text.ts';

/** The texts of the axis. */
export type AxisText = Translate<
  Pick<typeof en, 'axis.months' | 'axis.day' | 'axis.month' | 'axis.year' | 'axis.year-bc'>
>;

export interface Tick {
  x: number;
  label: string;
  /** The start of a year, a month or a day: drawn stronger. */
  major: boolean;
}

const DAY = 86_400_000;

/** The axis: D3's choice of round times, as far as their labels do not touch. Times are in UTC. */
export function ticksOf(x: Scale, [from, to]: [number, number], width: number, t: AxisText): Tick[] {
  const count = Math.max(2, Math.floor(width / 110));
  const [start, end] = [new Date(from), new Date(to)];
  const interval = utcTickInterval(start, end, count);
  const step = interval ? Number(interval.offset(interval.floor(start))) - Number(interval.floor(start)) : 1;
  const shown: (Tick & { right: number })[] = [];
  for (const date of utcTicks(start, end, count)) {
    const tick = { x: x(Number(date)), ...labelOf(date, step, t) };
    const half = textWidth(tick.label, SIZES.font) / 2 + 4;
    const last = shown.at(-1);
    if (tick.x - half < 0 || tick.x + half > width || (last && tick.x - half < last.right)) continue;
    shown.push({ ...tick, right: tick.x + half });
  }
  return shown.map(({ right: _right, ...tick }) => tick);
}

function labelOf(date: Date, step: number, t: AxisText): { label: string; major: boolean } {
  const clock = date.toISOString().slice(-13);
  const midnight = clock.startsWith('00:00:00.000');
  const first = midnight && date.getUTCDate() === 1;
  const newYear = first && date.getUTCMonth() === 0;
  if (step < 1000) return { label: clock.slice(0, 12), major: false };
  if (step < 60_000) return { label: clock.slice(0, 8), major: false };
  if (!midnight) return { label: clock.slice(0, 5), major: false };
  const month = t('axis.months').split(' ')[date.getUTCMonth()] ?? '';
  if (step < 20 * DAY)
    return { label: t('axis.day', { day: date.getUTCDate(), month }), major: first || step < DAY };
  const year = yearText(date.getUTCFullYear(), t);
  return { label: step < 300 * DAY ? t('axis.month', { month, year }) : year, major: newYear };
}

/** There is no year 0: in ISO 8601, 0000 is 1 BC. */
const yearText = (year: number, t: AxisText): string =>
  year < 1 ? t('axis.year-bc', { year: 1 - year }) : t('axis.year', { year });
