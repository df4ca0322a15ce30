import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

// An import would bundle a megabyte of coordinates as code, even for a story without a map.
const read = createRequire(resolve('package.json'));

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** Names that have changed since Natural Earth recorded them. */
const RENAMED: Record<string, string> = { Turkey: 'Türkiye' };

/**
 * Land, borders and countries by Natural Earth (public domain), which draws borders by who
 * holds the land, not by who claims it. A wide map uses the coarse set: there the fine one is only larger.
 */
export function baseMap(degreesAcross: number) {
  const world = read(`world-atlas/countries-${degreesAcross > 60 ? 110 : 50}m.json`) as World;
  const { countries, land } = world.objects;
  return {
    land: feature(world, land),
    borders: mesh(world, countries, (a, b) => a !== b),
    countries: feature(world, countries).features.map(({ geometry, properties: { name } }) => ({
      geometry,
      name: RENAMED[name] ?? name,
    })),
  };
}
