import { warningAt } from '../issue.ts';
import { positionAt } from '../read/positions.ts';
import type { Check } from './check.ts';

/** Degrees north and east. */
type Point = [lat: number, lon: number];

/** Kilometres within which places are next to each other. */
const NEAR = 100;

/** A warning for a place that is far away, and would be among the others with its latitude and longitude swapped. */
export const swappedCoordinates: Check = ({ lists: { places } }) => {
  const points = places.items.map(({ value: { lat, lon } }): Point => [Number(lat), Number(lon)]);
  const found = places.items.filter((_, index) => {
    const point = points[index];
    return (
      point &&
      isProbablySwapped(
        point,
        points.filter((other) => other !== point && !other.some(isNaN)),
      )
    );
  });
  // Of two places or of many, it is not known which are right.
  if (found.length * 2 >= points.length) return [];
  return found.map(({ value: { lat, lon }, positions }) =>
    warningAt(
      'swapped-coordinates',
      places.file,
      positionAt(positions, 'lat'),
      'This is far from the other places; with lat and lon swapped, it would be among them.',
      `Write lat: ${lon} and lon: ${lat}, if that is where it is.`,
    ),
  );
};

/**
 * The nearest place elsewhere is at least 3 times as far as it would be, a quarter of all places at least 1.5 times, and
 * that quarter would be about as near as it is to the others. Places right beside it do not count: they may be swapped as
 * well. The numbers separate swapped places of real stories, which have some remote ones, from right ones.
 */
function isProbablySwapped([lat, lon]: Point, others: Point[]): boolean {
  // No place is north of 90 degrees. Without a number, nothing is known.
  if (!(Math.abs(lon) <= 90)) return false;
  const written = distances([lat, lon], others);
  const swapped = distances([lon, lat], others);
  const elsewhere = written.find((distance) => distance > NEAR) ?? 0;
  if (elsewhere < 3 * Math.max(NEAR, swapped[0] ?? 0)) return false;
  if (quarter(written) < 1.5 * Math.max(NEAR, quarter(swapped))) return false;
  const usual = others.map((other) => quarter(distances(other, others).slice(1))).sort((a, b) => a - b);
  return quarter(swapped) <= Math.max(NEAR, 2 * (usual[Math.floor(usual.length / 2)] ?? 0));
}

/** Kilometres to other places, the nearest first. */
const distances = (from: Point, to: Point[]): number[] =>
  to.map((point) => kilometres(from, point)).sort((a, b) => a - b);

/** The distance within which a quarter of the places are. */
const quarter = (sorted: number[]): number => sorted[Math.floor(sorted.length / 4)] ?? 0;

/** Along the surface of the earth. */
function kilometres(a: Point, b: Point): number {
  const [latA, lonA, latB, lonB] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180) as [
    ...Point,
    ...Point,
  ];
  const cosine = Math.sin(latA) * Math.sin(latB) + Math.cos(latA) * Math.cos(latB) * Math.cos(lonA - lonB);
  return 6371 * Math.acos(Math.min(1, cosine));
}
