import { expect, test } from 'vitest';
import { parseSpan } from '../../../src/core/schema/span.ts';
import { inOrder } from '../../../src/core/story/order.ts';

/** The ids of `id date significance after…` in order. */
const sorted = (...lines: string[]): string =>
  inOrder(lines, (line) => {
    const [id = '', date = '', significance = '', ...after] = line.split(' ');
    return { id, date: parseSpan(date), significance: Number(significance), after };
  })
    .map((line) => line.split(' ')[0])
    .join(' ');

test.each([
  ['by date', ['b 2024-05-02 1', 'a 2024-05-03 3'], 'b a'],
  ['by significance on one day', ['a 2024-05-01 1', 'b 2024-05-01 3'], 'b a'],
  ['as the writer says', ['a 2024-05-01 2 c', 'b 2024-05-01 2', 'c 2024-05-01 2 b'], 'b c a'],
  ['a day without a time after a time', ['a 2024-05-01 3 b', 'b 2024-05-01T18:00Z 1'], 'b a'],
  ['and leaves the others where they are', ['a 2024-05-01 3 d', 'b 2024-05-01 2', 'd 2024-05-01 1'], 'b d a'],
  ['after several', ['a 2024-05-01 3 b c', 'b 2024-05-01 2', 'c 2024-05-01 1'], 'b c a'],
  ['without regard to an unknown id', ['a 2024-05-01 3 z', 'b 2024-05-01 2'], 'a b'],
  ['and none is lost in a circle', ['a 2024-05-01 3 b', 'b 2024-05-01 2 a', 'c 2024-05-02 1'], 'c a b'],
  ['in time for 10,000 entries', Array.from({ length: 10_000 }, (_, n) => `e${n} 2024 2`), undefined],
])('entries are sorted %s', (_name, lines, expected) => {
  const order = sorted(...lines);
  if (expected !== undefined) expect(order).toBe(expected);
  expect(order.split(' ').toSorted()).toEqual(lines.map((line) => line.split(' ')[0]).toSorted());
});
