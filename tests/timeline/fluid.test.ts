import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { fluidSvg } from '../../src/timeline/fluid.ts';
import type { TimelineItem } from '../../src/timeline/items.ts';
import { layoutTimeline } from '../../src/timeline/layout.ts';
import { domainOf } from '../../src/timeline/scale.ts';
import { timelineSvg } from '../../src/timeline/svg.ts';
import { crowd, items, t } from './data.ts';

const TITLE = { id: 'picture', title: 'A picture' };
const WIDTH = 500;

const layoutOf = (of: TimelineItem[]) =>
  layoutTimeline(of, {
    width: WIDTH,
    domain: domainOf(of),
    lanes: [
      { index: 0, label: 'The bridge' },
      { index: 1, label: 'The council' },
      { index: 2, label: 'The ferry' },
    ],
    maxLines: 12,
    zone: 'UTC',
    t,
  });

/** Where each mark and each text starts, in pixels of a picture of some width. */
function starts(svg: string, width: number): { marks: Record<string, number>; texts: number[] } {
  const marks: Record<string, number> = {};
  const texts: number[] = [];
  const lengths: number[] = [0];
  let mark = '';
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const { transform = '', x = '0' } = attributes as Record<string, string>;
    const own = x.endsWith('%')
      ? (parseFloat(x) / 100) * width
      : Number(/\(([\d.-]+)/.exec(transform)?.[1] ?? x);
    const start = (lengths.at(-1) ?? 0) + (name === 'svg' && lengths.length === 1 ? 0 : own);
    lengths.push(start);
    if (name === 'a') mark = String(attributes['data-id'] ?? attributes['data-count']);
    // The first shape of a mark is where the mark starts.
    if (['rect', 'path', 'circle'].includes(name) && mark && !(mark in marks))
      marks[mark] = start - (name === 'path' && transform ? own : 0);
    if (name === 'tspan') texts.push(start);
  });
  parser.on('closetag', ({ name }) => {
    lengths.pop();
    if (name === 'a') mark = '';
  });
  parser.write(svg.replace('<svg ', '<svg data-root="" ')).close();
  return { marks, texts };
}

const LISTS: Record<string, TimelineItem[]> = {
  crowd: crowd(120),
  spans: items([
    '2025-01-05/2025-03-10 | 0 | 3 | A long while',
    '2025-04 | 1 | 2 | A month',
    '2025-02/2025-08 | 2 | 3 | Longer than any name',
    '2025-09-01 | 0 | 1 | The end',
    '2025-06/.. | 1 | 2 | It goes on',
  ]),
};

test.each(Object.keys(LISTS))('in the width of its layout a fluid picture is the same: %s', (name) => {
  const layout = layoutOf(LISTS[name] ?? []);
  const fluid = starts(fluidSvg(layout, TITLE, t), WIDTH);
  const fixed = starts(timelineSvg(layout, TITLE, t), WIDTH);
  expect(Object.keys(fluid.marks)).toEqual(Object.keys(fixed.marks));
  expect(fluid.texts.length).toBeGreaterThan(3);
  for (const [id, x] of Object.entries(fixed.marks))
    expect(Math.abs((fluid.marks[id] ?? NaN) - x)).toBeLessThan(0.2);
  for (const [i, x] of fixed.texts.entries()) expect(Math.abs((fluid.texts[i] ?? NaN) - x)).toBeLessThan(0.2);
});

test('in twice the width marks are twice as far apart, and no name is nearer to another', () => {
  const layout = layoutOf(LISTS['spans'] ?? []);
  const svg = fluidSvg(layout, TITLE, t);
  const [narrow, wide] = [starts(svg, WIDTH), starts(svg, 2 * WIDTH)];
  for (const [id, x] of Object.entries(narrow.marks)) expect(wide.marks[id]).toBeCloseTo(2 * x, 5);
  expect(svg).not.toContain('viewBox="0 0');
  expect(svg).toMatch(/<rect class="bar"[^>]* width="[\d.]+%"/);
});
