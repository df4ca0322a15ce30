import type { GeoStream } from 'd3';

type Point = [number, number];

/**
 * A stream that drops points less than `distance` pixels off the line between those that it keeps (Douglas and
 * Peucker): nobody can see them, and they are most of a coastline. The ends of a line stay.
 */
export function thin(sink: GeoStream, distance: number): GeoStream {
  let line: Point[] = [];
  return {
    point: (x, y) => line.push([x, y]),
    lineStart() {
      line = [];
      sink.lineStart();
    },
    lineEnd() {
      for (const [x, y] of kept(line, distance)) sink.point(x, y);
      sink.lineEnd();
    },
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
    sphere: () => sink.sphere?.(),
  };
}

function kept(line: Point[], distance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [farthest, index] = [0, 0];
  for (const [i, point] of line.entries()) {
    const off = offLine(point, first, last);
    if (off > farthest) [farthest, index] = [off, i];
  }
  if (farthest < distance) return [first, last];
  return [...kept(line.slice(0, index + 1), distance), ...kept(line.slice(index), distance).slice(1)];
}

/** How far a point lies from the line between two others, in pixels; from the one where they are the same. */
function offLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
