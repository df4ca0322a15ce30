import type { ScaleTime } from 'd3';
import { utcFormat } from 'd3';
import { textWidth } from './text.ts';

export interface Tick {
  x: number;
  label: string;
  /** The start of a year, a month or a day: drawn stronger. */
  major: boolean;
}

const [month, day, minute, second] = ['%b %Y', '%-d %b', '%H:%M', '%H:%M:%S'].map((format) =>
  utcFormat(format),
);

/** The axis: D3's own choice of round times, with no two labels touching. Times are in UTC. */
export function ticksOf(x: ScaleTime<number, number>, width: number): Tick[] {
  const ticks = x.ticks(Math.max(2, Math.floor(width / 110)));
  const step = ticks.length > 1 ? Number(ticks[1]) - Number(ticks[0]) : 86_400_000;
  const shown: (Tick & { right: number })[] = [];
  for (const date of ticks) {
    const tick = { x: x(date), ...labelOf(date, step) };
    const half = textWidth(tick.label, 12) / 2 + 4;
    const last = shown.at(-1);
    if (tick.x - half < 0 || tick.x + half > width || (last && tick.x - half < last.right)) continue;
    shown.push({ ...tick, right: tick.x + half });
  }
  return shown.map(({ right: _right, ...tick }) => tick);
}

function labelOf(date: Date, step: number): { label: string; major: boolean } {
  const midnight = date.getTime() % 86_400_000 === 0;
  const first = midnight && date.getUTCDate() === 1;
  const newYear = first && date.getUTCMonth() === 0;
  if (step < 60_000) return { label: text(second, date), major: false };
  if (!midnight) return { label: text(minute, date), major: false };
  if (step < 20 * 86_400_000) return { label: text(day, date), major: first || step < 86_400_000 };
  if (step < 300 * 86_400_000) return { label: text(month, date), major: newYear };
  return { label: yearText(date.getUTCFullYear()), major: newYear };
}

/** There is no year nought: astronomers' 0 is 1 BC. */
const yearText = (year: number): string => (year < 1 ? `${1 - year} BC` : String(year));

const text = (format: ((date: Date) => string) | undefined, date: Date): string => format?.(date) ?? '';
