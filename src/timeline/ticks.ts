import { utcTickInterval, utcTicks } from 'd3';
import type { Scale } from './scale.ts';
import { SIZES } from './sizes.ts';
import { textWidth } from './text.ts';

export interface Tick {
  x: number;
  label: string;
  /** The start of a year, a month or a day: drawn stronger. */
  major: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DAY = 86_400_000;

/** The axis: D3's own choice of round times, with no two labels touching. Times are in UTC. */
export function ticksOf(x: Scale, [from, to]: [number, number], width: number): Tick[] {
  const count = Math.max(2, Math.floor(width / 110));
  const [start, end] = [new Date(from), new Date(to)];
  const interval = utcTickInterval(start, end, count);
  const step = interval ? Number(interval.offset(interval.floor(start))) - Number(interval.floor(start)) : 1;
  const shown: (Tick & { right: number })[] = [];
  for (const date of utcTicks(start, end, count)) {
    const tick = { x: x(Number(date)), ...labelOf(date, step) };
    const half = textWidth(tick.label, SIZES.font) / 2 + 4;
    const last = shown.at(-1);
    if (tick.x - half < 0 || tick.x + half > width || (last && tick.x - half < last.right)) continue;
    shown.push({ ...tick, right: tick.x + half });
  }
  return shown.map(({ right: _right, ...tick }) => tick);
}

function labelOf(date: Date, step: number): { label: string; major: boolean } {
  const clock = date.toISOString().slice(-13);
  const midnight = clock.startsWith('00:00:00.000');
  const first = midnight && date.getUTCDate() === 1;
  const newYear = first && date.getUTCMonth() === 0;
  const month = MONTHS[date.getUTCMonth()] ?? '';
  if (step < 1000) return { label: clock.slice(0, 12), major: false };
  if (step < 60_000) return { label: clock.slice(0, 8), major: false };
  if (!midnight) return { label: clock.slice(0, 5), major: false };
  if (step < 20 * DAY) return { label: `${date.getUTCDate()} ${month}`, major: first || step < DAY };
  const year = yearText(date.getUTCFullYear());
  return { label: step < 300 * DAY ? `${month} ${year}` : year, major: newYear };
}

/** There is no year nought: astronomers' 0 is 1 BC. */
const yearText = (year: number): string => (year < 1 ? `${1 - year} BC` : String(year));
