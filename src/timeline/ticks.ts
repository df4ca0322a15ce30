import { utcTickInterval, utcTicks } from 'd3';
import type { en } from '../core/languages/en.ts';
import type { Translate } from '../core/languages/messages.ts';
import { clockAt, instantOf } from '../core/time-zone.ts';
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
const YEAR = 365 * DAY;

/**
 * The axis: D3's choice of round times on the clock of the zone, as far as their labels do not touch. A skipped hour has
 * no tick, nor has a skipped day; a day without midnight has one where it starts.
 */
export function ticksOf(
  x: Scale,
  [from, to]: [number, number],
  width: number,
  t: AxisText,
  zone: string,
): Tick[] {
  const count = Math.max(2, Math.floor(width / 110));
  const [start, end] = [new Date(clockAt(from, zone)), new Date(clockAt(to, zone))];
  const interval = utcTickInterval(start, end, count);
  const step = interval ? Number(interval.offset(interval.floor(start))) - Number(interval.floor(start)) : 1;
  const shown: (Tick & { right: number })[] = [];
  for (const clock of clocks(start, end, count, step)) {
    const time = instantOf(Number(clock), zone);
    if (clockAt(time, zone) - Number(clock) >= (isMidnight(clock) ? DAY : 1)) continue;
    const tick = { x: x(time), ...labelOf(clock, step, t) };
    const half = textWidth(tick.label, SIZES.font) / 2 + 4;
    const last = shown.at(-1);
    if (tick.x - half < 0 || tick.x + half > width || (last && tick.x - half < last.right)) continue;
    shown.push({ ...tick, right: tick.x + half });
  }
  return shown.map(({ right: _right, ...tick }) => tick);
}

/**
 * Round times of a clock. There is no year 0, so the round years before the common era are a year off in the calendar of
 * computers, where −599 is 600 BC.
 */
function clocks(start: Date, end: Date, count: number, step: number): Date[] {
  if (step < 1.5 * YEAR) return utcTicks(start, end, count);
  return utcTicks(new Date(Number(start) - 2 * YEAR), end, count).map((date) => {
    const year = date.getUTCFullYear();
    return year > 0 ? date : new Date(date.setUTCFullYear(year + 1));
  });
}

const isMidnight = (clock: Date): boolean => clock.toISOString().endsWith('T00:00:00.000Z');

function labelOf(date: Date, step: number, t: AxisText): { label: string; major: boolean } {
  const clock = date.toISOString().slice(-13);
  const midnight = isMidnight(date);
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
