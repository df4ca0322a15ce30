import { expect, test } from 'vitest';
import { domainOf } from '../../src/timeline/scale.ts';
import type { TimelineItem } from '../../src/timeline/items.ts';
import { layoutTimeline } from '../../src/timeline/layout.ts';
import { timelineTree } from '../../src/timeline/tree.ts';
import { crowd, t } from './data.ts';

const LANES = [0, 1, 2].map((index) => ({ index, label: `Lane ${index}` }));

const tree = (items: TimelineItem[], domain: [number, number]) =>
  timelineTree(
    layoutTimeline(items, { width: 1000, domain, lanes: LANES, maxLines: 9, fixed: true, zone: 'UTC', t }),
    t,
  );

test('a tree does not depend on the trees drawn before', () => {
  const items = crowd(80);
  const [from, to] = domainOf(items);
  for (let step = 0; step < 60; step++) {
    const half = (to - from) / 2 / 1.15 ** (step % 30);
    const middle = from + ((to - from) * (40 + step / 3)) / 100;
    const domain: [number, number] = [middle - half, middle + half];
    expect(tree(items, domain)).toEqual(tree(structuredClone(items), domain));
  }
});
