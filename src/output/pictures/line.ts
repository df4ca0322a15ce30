import { line, scaleLinear, scaleUtc } from 'd3';
import { messages } from '../../core/languages/languages.ts';
import type { Figure } from '../../core/schema/figure.ts';
import { dateText } from '../../core/story/date-text.ts';
import { escapeXml } from '../../core/escape-xml.ts';
import { roomFor } from '../../timeline/text.ts';
import { ticksOf, type Tick } from '../../timeline/ticks.ts';
import { round } from '../../timeline/tree.ts';
import { domainOf, peak, valueWithUnit } from './figures.ts';
import { titledSvg } from './titled-svg.ts';

interface LinePoint {
  figure: Figure;
  x: number;
  y: number;
  /** Value and date, where they fit without touching another label. */
  label: { value: string; date: string; anchor: 'start' | 'end' } | null;
}

interface LineLayout {
  height: number;
  points: LinePoint[];
  ticks: Tick[];
  /** Where 0 is. */
  zero: number;
  /** Where the figures end. */
  last: number;
}

const SIZE = { top: 44, bottom: 30, side: 8, label: 13 } as const;

/**
 * Places one series over time. The scale starts at 0; `until` is the end of the axis in milliseconds, if the
 * figures do not go beyond it; without it the axis ends with them.
 */
export function layoutLine(
  figures: Figure[],
  width: number,
  until: number | undefined,
  language: string,
): LineLayout {
  const height = Math.round(Math.min(320, width * 0.62));
  const middle = ({ date }: Figure) => (date.start + date.end) / 2;
  const times = [...(until === undefined ? [] : [until]), ...figures.map(middle)];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = scaleUtc([first, last], [SIZE.side, width - SIZE.side]);
  const y = scaleLinear(domainOf(figures), [height - SIZE.bottom, SIZE.top]);
  const points = figures.map((figure): LinePoint => ({
    figure,
    x: x(middle(figure)),
    y: y(peak(figure)),
    label: null,
  }));
  setLabels(points, width, language);
  const ticks = ticksOf(x, [first, until ?? last], width, messages(language), figures[0]?.date.zone ?? 'UTC');
  return { height, points, ticks, zero: y(0), last: points.at(-1)?.x ?? 0 };
}

/** Labels the last point first, then the others from the end, each where it touches no other label and no point. */
function setLabels(points: LinePoint[], width: number, language: string): void {
  const taken = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  for (const point of points.toReversed()) {
    const value = valueWithUnit(point.figure, language);
    const date = dateText(point.figure.date, language);
    const wide = roomFor([value, date], SIZE.label);
    for (const anchor of ['end', 'start'] as const) {
      const left = anchor === 'end' ? point.x + 4 - wide : point.x - 4;
      const box = { left, right: left + wide, top: point.y - 36, bottom: point.y - 6 };
      const clear = taken.every(
        (t) => box.right < t.left || box.left > t.right || box.bottom < t.top || box.top > t.bottom,
      );
      if (box.left < 0 || box.right > width || box.top < 0 || !clear) continue;
      taken.push(box);
      point.label = { value, date, anchor };
      break;
    }
  }
}

/** The series as SVG text. `after` is a note on the time after the last figure. */
export function lineSvg(
  figures: Figure[],
  {
    width,
    until,
    language,
    title,
    after,
  }: {
    width: number;
    until: number | undefined;
    language: string;
    title: string;
    after?: string | undefined;
  },
): string {
  const { height, points, ticks, zero, last } = layoutLine(figures, width, until, language);
  const t = messages(language);
  const floor = height - SIZE.bottom;
  const path =
    line<LinePoint>(
      (point) => point.x,
      (point) => point.y,
    ).digits(1)(points) ?? '';
  const describe = (figure: Figure) =>
    t('figure.dated', { value: valueWithUnit(figure, language), date: dateText(figure.date, language) });
  const marks = points.map(({ figure, x, y, label }) => {
    const side = label?.anchor === 'end' ? 4 : -4;
    const at = `x="${round(x + side)}"${label?.anchor === 'end' ? ' text-anchor="end"' : ''}`;
    const text = label
      ? `<text class="value" ${at} y="${round(y - 24)}">${escapeXml(label.value)}</text><text class="who" ${at} y="${round(y - 9)}">${escapeXml(label.date)}</text>`
      : '';
    return `<circle cx="${round(x)}" cy="${round(y)}" r="4"><title>${escapeXml(describe(figure))}</title></circle>${text}`;
  });
  const gap = after
    ? `<rect class="after" x="${round(last)}" y="${SIZE.top}" width="${round(width - SIZE.side - last)}" height="${floor - SIZE.top}"/><text class="who" x="${width - SIZE.side}" y="${floor - 8}" text-anchor="end">${escapeXml(after)}</text>`
    : '';
  const axis = ticks.map(
    (tick) =>
      `<path class="tick" d="M${round(tick.x)} ${floor}v5"/><text class="tick" x="${round(tick.x)}" y="${floor + 20}">${escapeXml(tick.label)}</text>`,
  );
  return titledSvg(
    'chart',
    { width, height, title },
    gap,
    `<path class="floor" d="M0 ${round(zero)}H${width}"/>`,
    ...axis,
    `<path class="line" d="${path}"/>`,
    ...marks,
  );
}
