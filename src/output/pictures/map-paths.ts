import type { GeoStream } from 'd3';

type Point = [number, number];

/**
 * A stream that drops points closer than `distance` pixels to the line between their neighbours (Douglas–Peucker):
 * they are invisible, and most of a coastline. The ends of a line are never dropped.
 */
export function simplify(sink: GeoStream, distance: number): GeoStream {
  let line: Point[] = [];
  return {
    point: (x, y) => line.push([x, y]),
    lineStart() {
      line = [];
      sink.lineStart();
    },
    lineEnd() {
      for (const [x, y] of simplified(line, distance)) sink.point(x, y);
      sink.lineEnd();
    },
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
    sphere: () => sink.sphere?.(),
  };
}

function simplified(line: Point[], distance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [farthest, index] = [0, 0];
  for (const [i, point] of line.entries()) {
    const off = distanceToLine(point, first, last);
    if (off > farthest) [farthest, index] = [off, i];
  }
  if (farthest < distance) return [first, last];
  const before = simplified(line.slice(0, index + 1), distance);
  return [...before, ...simplified(line.slice(index), distance).slice(1)];
}

/** In pixels; where the ends of the line are the same point, the distance to that. */
function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

/**
 * A path of straight lines between integers, as `geoPath` writes it, in relative coordinates: the same lines in less
 * than half of the bytes, because the differences are short and alike.
 */
export function relativePath(path: string): string {
  let [x, y] = [0, 0];
  let continued = false;
  return path.replace(/([MLZ])(?:(-?\d+),(-?\d+))?/g, (_, command: string, left = '', top = '') => {
    if (command === 'Z') return 'z';
    const from = [x, y] as const;
    [x, y] = [Number(left), Number(top)];
    const first = !continued;
    continued = command === 'L';
    if (command === 'M') return `M${x} ${y}`;
    const [dx, dy] = [x - from[0], y - from[1]];
    return `${first ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
  });
}
