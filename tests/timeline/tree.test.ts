import { expect, test } from 'vitest';
import { domainOf } from '../../src/timeline/scale.ts';
import type { TimelineItem } from '../../src/timeline/items.ts';
import { layoutTimeline } from '../../src/timeline/layout.ts';
import { timelineTree } from '../../src/timeline/tree.ts';
import { crowd, items, t } from './data.ts';

const LANES = [0, 1, 2].map((index) => ({ index, label: `Lane ${index}` }));

const tree = (of: TimelineItem[], domain: [number, number]) =>
  timelineTree(
    layoutTimeline(of, { width: 1000, domain, lanes: LANES, maxLines: 9, fixed: true, zone: 'UTC', t }),
    t,
  );

test('what goes on is drawn to the day up to which it is known, and ends in a point', () => {
  const [ongoing, ended] = items(['2024/.. | 0 | 3 | On', '2024/2025 | 1 | 3 | Over']);
  if (!ongoing || !ended) throw new Error('Two items are needed.');
  const shapes = JSON.stringify(tree([ongoing, ended], domainOf([ongoing, ended])));
  expect(ongoing.end).toBe(ended.end);
  const [, width] = /"class":"bar","y":"-5","width":"([\d.]+)"/.exec(shapes) ?? [];
  expect(shapes).toContain(`L${width} 0L`);
});

test('a tree does not depend on the trees drawn before', () => {
  const all = crowd(80);
  const [from, to] = domainOf(all);
  for (let step = 0; step < 60; step++) {
    const half = (to - from) / 2 / 1.15 ** (step % 30);
    const middle = from + ((to - from) * (40 + step / 3)) / 100;
    const domain: [number, number] = [middle - half, middle + half];
    expect(tree(all, domain)).toEqual(tree(structuredClone(all), domain));
  }
});
