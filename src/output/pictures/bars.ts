import { scaleLinear } from 'd3';
import { messages } from '../../core/languages/languages.ts';
import type { Figure } from '../../core/schema/figure.ts';
import { dateText } from '../../core/story/date-text.ts';
import { escapeXml } from '../../core/escape-xml.ts';
import { textWidth, wrap } from '../../timeline/text.ts';
import { round } from '../../timeline/tree.ts';
import { commonUnit, domainOf, valueText, valueWithUnit } from './figures.ts';
import { titledSvg } from './titled-svg.ts';

/** A figure as a row: what was counted, when and by whom, above a bar with its number. In pixels. */
interface BarRow {
  figure: Figure;
  /** What was counted; omitted where it is the same as in the row above. */
  label: string[];
  detail: string[];
  value: string;
  /** Top of the row's text, and of its bar. */
  y: number;
  bar: { x: number; y: number; width: number };
  /** From the low to the high end of a range. */
  range: [number, number] | null;
}

const SIZE = { font: 14, line: 18, bar: 14, gap: 14, air: 6 } as const;

/** Places figures in rows, `width` pixels across. Bars start at 0. */
export function layoutBars(
  figures: Figure[],
  width: number,
  language: string,
): { height: number; rows: BarRow[] } {
  const unit = commonUnit(figures);
  const values = figures.map((figure) => (unit === undefined ? valueWithUnit : valueText)(figure, language));
  const t = messages(language);
  const room = Math.max(0, ...values.map((value) => textWidth(value, SIZE.font))) + SIZE.air * 2;
  const x = scaleLinear(domainOf(figures), [0, Math.max(width - room, width * 0.3)]);
  let y = 0;
  const rows = figures.map((figure, index): BarRow => {
    const repeats = figures[index - 1]?.label === figure.label;
    const label = repeats ? [] : wrap(figure.label, SIZE.font, width);
    const detail = wrap(
      t('figure.counted', { date: dateText(figure.date, language), by: figure.countedBy }),
      SIZE.font,
      width,
    );
    if (index > 0 && !repeats) y += SIZE.gap;
    const number = Number(figure.value ?? figure.low);
    const bar = {
      y: y + (label.length + detail.length) * SIZE.line,
      x: Math.min(x(0), x(number)),
      width: Math.abs(x(number) - x(0)),
    };
    const range: BarRow['range'] =
      figure.low !== undefined && figure.high !== undefined
        ? [x(Number(figure.low)), x(Number(figure.high))]
        : null;
    const row = { figure, label, detail, value: values[index] ?? '', y, bar, range };
    y = bar.y + SIZE.bar + SIZE.gap;
    return row;
  });
  return { height: Math.max(0, y - SIZE.gap + 2), rows };
}

/** The rows as SVG text. Each series has its own pattern, so that colour is never the only signal. */
export function barsSvg(figures: Figure[], width: number, language: string, title: string): string {
  const { height, rows } = layoutBars(figures, width, language);
  const series = [...new Set(figures.map((figure) => figure.series))];
  const body = rows.map(({ figure, label, detail, value, y, bar, range }) => {
    const text = (lines: string[], from: number, kind: string) =>
      lines
        .map(
          (line, i) =>
            `<text class="${kind}" x="0" y="${from + 13 + i * SIZE.line}">${escapeXml(line)}</text>`,
        )
        .join('');
    const end = Math.max(bar.x + bar.width, range?.[1] ?? 0);
    const kind = `bar n${series.indexOf(figure.series) % 3}${figure.expected ? ' expected' : ''}`;
    const span = range
      ? `<path class="range" d="M${round(range[0])} ${bar.y + SIZE.bar / 2}H${round(range[1])}"/>`
      : '';
    return [
      text(label, y, 'what'),
      text(detail, y + label.length * SIZE.line, 'who'),
      `<rect class="${kind}" x="${round(bar.x)}" y="${bar.y}" width="${round(Math.max(bar.width, 1))}" height="${SIZE.bar}"/>${span}`,
      `<text class="value" x="${round(end + SIZE.air)}" y="${bar.y + 12}">${escapeXml(value)}</text>`,
    ].join('');
  });
  return titledSvg('chart', { width, height, title }, ...body);
}
