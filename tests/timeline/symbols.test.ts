import { symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolStar, symbolTriangle } from 'd3';
import { expect, test } from 'vitest';
import { symbolPath } from '../../src/timeline/symbols.ts';

const numbers = (path: string) => (path.match(/-?\d+(\.\d+)?(e-\d+)?/g) ?? []).map(Number);

test.each(
  [symbolCircle, symbolSquare, symbolDiamond2, symbolTriangle, symbolStar].map((shape, index) => ({
    shape,
    index,
  })),
)('symbol $index is that of D3', ({ shape, index }) => {
  for (const size of [8, 10, 14]) {
    const ours = numbers(symbolPath(index, size));
    const theirs = numbers(symbol(shape, size * size * 0.75)() ?? '');
    expect(ours).toHaveLength(theirs.length);
    for (const [i, number] of ours.entries()) expect(number).toBeCloseTo(theirs[i] ?? NaN, 1);
  }
});

test('symbols repeat after the last one', () => {
  expect(symbolPath(10, 10)).toBe(symbolPath(2, 10));
});
