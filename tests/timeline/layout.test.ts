import { describe, expect, test } from 'vitest';
import { domainOf } from '../../src/timeline/scale.ts';
import { byWeight, type TimelineItem } from '../../src/timeline/items.ts';
import { layoutTimeline, type TimelineLayout } from '../../src/timeline/layout.ts';
import type { Mark } from '../../src/timeline/place.ts';
import { SIZES } from '../../src/timeline/sizes.ts';
import { textWidth } from '../../src/timeline/text.ts';
import { crowd, items, t } from './data.ts';

const LANES = [
  { index: 0, label: 'One' },
  { index: 1, label: 'Two' },
  { index: 2, label: 'Three' },
];

const layout = (of: TimelineItem[], width = 1200, domain = domainOf(of), maxLines = 16) =>
  layoutTimeline(of, { width, domain, lanes: LANES, maxLines, zone: 'UTC', t });

/** The box of a mark and its label. */
function boxOf({ x, width, y, label }: Mark) {
  const text = Math.max(...label.lines.map((line) => textWidth(line, SIZES.font)));
  const [left, right] = label.anchor === 'start' ? [x, label.x + text] : [label.x - text, x + width];
  const lines = label.lines.length + (label.below ? 1 : 0);
  return {
    left: Math.min(left, x),
    right: Math.max(right, x + width),
    top: y - SIZES.line / 2,
    bottom: y + SIZES.line * (lines - 0.5),
  };
}

function overlaps({ marks }: TimelineLayout): string[] {
  const boxes = marks.map((mark) => ({ id: mark.item.id, ...boxOf(mark) }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01,
      )
      .map((b) => `${a.id} and ${b.id}`),
  );
}

describe('no two labels touch at any width and zoom', () => {
  const all = crowd(120);
  const [from, to] = domainOf(all);
  const middle = from + (to - from) * 0.47;
  test.each([320, 360, 768, 1280, 1920].flatMap((width) => [1, 3, 12, 60, 400].map((zoom) => [width, zoom])))(
    '%i px wide, zoomed %i times',
    (width, zoom) => {
      const half = (to - from) / 2 / zoom;
      const view = layout(all, width, [middle - half, middle + half]);
      expect(overlaps(view)).toEqual([]);
      expect(view.marks.length).toBeGreaterThan(0);
      for (const mark of view.marks) {
        const box = boxOf(mark);
        expect(box.left).toBeGreaterThanOrEqual(-0.01);
        expect(box.right).toBeLessThanOrEqual(width + 0.01);
        expect(box.bottom).toBeLessThanOrEqual(view.height);
      }
    },
  );
});

describe('key moments always have their names', () => {
  const ids = [
    'strand/3',
    'strand/17',
    'strand/40',
    'strand/41',
    'strand/77',
    'strand/90',
    'strand/101',
    'strand/119',
  ];
  const all = crowd(120)
    .map((item) => ({ ...item, moment: ids.includes(item.id), significance: 1 as const }))
    .sort(byWeight);
  test.each([[280], [320], [360], [540], [1280]])('%i px wide, with one line for a lane', (width) => {
    for (const maxNames of [1, 150]) {
      const view = layoutTimeline(all, {
        width,
        domain: domainOf(all),
        lanes: LANES,
        maxLines: 1,
        maxNames,
        zone: 'UTC',
        t,
      });
      const named = view.marks.filter(({ item }) => item.moment);
      expect(named.map(({ item }) => item.id).toSorted()).toEqual(ids.toSorted());
      expect(overlaps(view)).toEqual([]);
      for (const mark of named) {
        expect(boxOf(mark).right).toBeLessThanOrEqual(width + 0.01);
        expect(boxOf(mark).bottom).toBeLessThanOrEqual(view.height);
      }
    }
  });

  test('at the same time, with long words', () => {
    const same = Array.from({ length: 8 }, (_, index) => ({
      ...(all[0] as TimelineItem),
      id: `same/${index}`,
      moment: true,
      label: 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(2).trim(),
    }));
    const view = layout(same, 280, domainOf(all), 2);
    expect(view.marks).toHaveLength(8);
    expect(overlaps(view)).toEqual([]);
  });
});

test('items of one time are named, counted and drawn in the order of the story', () => {
  const same = items([
    '2024-05-01 | 0 | 2 | First',
    '2024-05-01 | 0 | 2 | Second',
    '2024-05-01 | 0 | 2 | Third',
  ])
    .map((item) => ({ ...item, order: 2 - item.order }))
    .sort(byWeight);
  const named = layout(same, 1200, domainOf(same));
  expect(named.marks.map(({ item }) => item.label)).toEqual(['Third', 'Second', 'First']);
  const [count] = layout(same, 1200, domainOf(same), 0).clusters;
  expect(count?.items.map(({ label }) => label)).toEqual(['Third', 'Second', 'First']);
});

test('every visible item is drawn once, with its name or in a count', () => {
  const all = crowd(300);
  const { marks, clusters } = layout(all);
  const drawn = [
    ...marks.map(({ item }) => item.id),
    ...clusters.flatMap((each) => each.items.map(({ id }) => id)),
  ];
  expect(drawn.sort()).toEqual(all.map(({ id }) => id).sort());
});

test('the more significant items are named first', () => {
  const { marks } = layout(crowd(300));
  const share = (significance: number) =>
    marks.filter(({ item }) => item.significance === significance).length;
  expect(share(3)).toBeGreaterThan(share(2));
  expect(share(2)).toBeGreaterThan(share(1));
});

test('items outside the domain are not drawn', () => {
  const all = items([
    '2025-01-01 | 0 | 3 | Before',
    '2025-06-01 | 0 | 3 | In it',
    '2025-12-01 | 0 | 3 | After',
  ]);
  const view = layout(all, 1200, [Date.UTC(2025, 4, 1), Date.UTC(2025, 6, 1)]);
  expect(view.marks.map(({ item }) => item.label)).toEqual(['In it']);
});

test('clusters of a lane do not touch', () => {
  const { clusters } = layout(crowd(2000), 800);
  for (const [i, a] of clusters.entries()) {
    for (const b of clusters.slice(i + 1)) {
      if (a.lane === b.lane) expect(Math.abs(a.x - b.x)).toBeGreaterThan(a.radius + b.radius);
    }
  }
});

test('with fewer names and wider counts every item is still drawn', () => {
  const all = crowd(2000);
  const view = { width: 800, domain: domainOf(all), lanes: LANES, maxLines: 16, zone: 'UTC', t };
  const { marks, clusters } = layoutTimeline(all, { ...view, maxNames: 2, apart: 100 });
  expect(marks.length).toBeLessThanOrEqual(2 * LANES.length);
  expect(marks.length + clusters.reduce((sum, { items: counted }) => sum + counted.length, 0)).toBe(2000);
  for (const { index } of LANES) {
    const places = clusters.filter(({ lane }) => lane === index).map(({ x }) => x);
    expect(places.length).toBeGreaterThan(2);
    for (const [i, x] of places.slice(1).entries()) expect(x - (places[i] ?? 0)).toBeGreaterThanOrEqual(100);
  }
});

test('the precision of a date is visible: a month is a band, a day at this scale a point', () => {
  const { marks } = layout(
    items([
      '2025-03 | 0 | 3 | A month',
      '2025-06-13 | 1 | 3 | A day',
      '2025-01-01/2025-12-31 | 2 | 3 | A year',
    ]),
  );
  const of = (label: string) => marks.find((mark) => mark.item.label === label);
  expect(of('A month')).toMatchObject({ point: false });
  expect(of('A month')?.width).toBeGreaterThan(80);
  expect(of('A day')).toMatchObject({ point: true, width: SIZES.symbol });
  expect(of('A year')?.width).toBeGreaterThan(1000);
});

test('the same domain gives the same layout', () => {
  const all = crowd(50);
  const view = { width: 900, domain: domainOf(all), lanes: LANES, maxLines: 12, zone: 'UTC', t };
  expect(layoutTimeline(all, view)).toEqual(layoutTimeline(structuredClone(all), view));
});

test('without items there is an empty picture', () => {
  const view = layout([]);
  expect(view.marks).toEqual([]);
  expect(view.height).toBeGreaterThan(0);
});
