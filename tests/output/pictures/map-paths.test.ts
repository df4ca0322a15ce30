import type { GeoStream } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativePath, simplify } from '../../../src/output/pictures/map-paths.ts';

test('relative coordinates make a path short', () => {
  expect(relativePath('M10,0L32,49L0,79L0,0ZM186,250L160,143Z')).toBe(
    'M10 0l22 49-32 30 0-79zM186 250l-26-107z',
  );
  expect(relativePath('')).toBe('');
});

/** The points of a path that starts with `M` and continues in relative coordinates. */
function pointsOf(path: string): [number, number][] {
  const numbers = (path.match(/-?\d+/g) ?? []).map(Number);
  const points: [number, number][] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const [x, y] = points.at(-1) ?? [0, 0];
    points.push([x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)]);
  }
  return points;
}

test('relative coordinates lead to the same points', () => {
  const point = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const path = `M${points.map((each) => each.join(',')).join('L')}`;
      expect(pointsOf(relativePath(path))).toEqual(points);
    }),
  );
});

/** A simplified line. */
function simplified(line: [number, number][], distance: number): [number, number][] {
  const points: [number, number][] = [];
  const nothing = () => undefined;
  const sink: GeoStream = {
    point: (x, y) => points.push([x, y]),
    lineStart: nothing,
    lineEnd: nothing,
    polygonStart: nothing,
    polygonEnd: nothing,
  };
  const stream = simplify(sink, distance);
  stream.lineStart();
  for (const [x, y] of line) stream.point(x, y);
  stream.lineEnd();
  return points;
}

test('simplifying a line drops points too close to it, but neither its ends nor its corners', () => {
  const line: [number, number][] = [
    [0, 0],
    [5, 0.4],
    [10, 0],
    [10, 30],
    [9.5, 40],
    [10, 50],
  ];
  expect(simplified(line, 1)).toEqual([
    [0, 0],
    [10, 0],
    [10, 50],
  ]);
  expect(simplified(line, 0.1)).toEqual(line);
  expect(simplified([[1, 1]], 1)).toEqual([[1, 1]]);
});
