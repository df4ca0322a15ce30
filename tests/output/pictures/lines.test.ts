import type { GeoStream } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSteps } from '../../../src/output/pictures/steps.ts';
import { thin } from '../../../src/output/pictures/thin.ts';

test('a path in steps is short', () => {
  expect(inSteps('M10,0L32,49L0,79L0,0ZM186,250L160,143Z')).toBe('M10 0l22 49-32 30 0-79zM186 250l-26-107z');
  expect(inSteps('')).toBe('');
});

/** The points of a path that opens with `M` and goes on in steps. */
function pointsOf(path: string): [number, number][] {
  const numbers = (path.match(/-?\d+/g) ?? []).map(Number);
  const points: [number, number][] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const [x, y] = points.at(-1) ?? [0, 0];
    points.push([x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)]);
  }
  return points;
}

test('steps lead to the same points', () => {
  const point = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const path = `M${points.map((each) => each.join(',')).join('L')}`;
      expect(pointsOf(inSteps(path))).toEqual(points);
    }),
  );
});

/** A line as `thin` leaves it. */
function thinned(line: [number, number][], distance: number): [number, number][] {
  const kept: [number, number][] = [];
  const nothing = () => undefined;
  const sink: GeoStream = {
    point: (x, y) => kept.push([x, y]),
    lineStart: nothing,
    lineEnd: nothing,
    polygonStart: nothing,
    polygonEnd: nothing,
  };
  const stream = thin(sink, distance);
  stream.lineStart();
  for (const [x, y] of line) stream.point(x, y);
  stream.lineEnd();
  return kept;
}

test('a line keeps its ends and its corners, and loses what nobody sees', () => {
  const line: [number, number][] = [
    [0, 0],
    [5, 0.4],
    [10, 0],
    [10, 30],
    [9.5, 40],
    [10, 50],
  ];
  expect(thinned(line, 1)).toEqual([
    [0, 0],
    [10, 0],
    [10, 50],
  ]);
  expect(thinned(line, 0.1)).toEqual(line);
  expect(thinned([[1, 1]], 1)).toEqual([[1, 1]]);
});
