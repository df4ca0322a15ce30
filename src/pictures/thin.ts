import type { GeoStream } from 'd3';

/**
 * A stream that drops points nearer than `distance` pixels to the last one kept: nobody can see them, and they
 * are most of a coastline. The ends of a line stay.
 */
export function thin(sink: GeoStream, distance: number): GeoStream {
  let last: [number, number] | undefined;
  let held: [number, number] | undefined;
  const keep = (x: number, y: number) => {
    last = [x, y];
    held = undefined;
    sink.point(x, y);
  };
  return {
    point(x, y) {
      if (!last || Math.hypot(x - last[0], y - last[1]) >= distance) keep(x, y);
      else held = [x, y];
    },
    lineStart() {
      last = held = undefined;
      sink.lineStart();
    },
    lineEnd() {
      if (held) keep(...held);
      last = undefined;
      sink.lineEnd();
    },
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
    sphere: () => sink.sphere?.(),
  };
}
