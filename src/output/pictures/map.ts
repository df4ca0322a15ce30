import { geoMercator, geoPath, type GeoProjection } from 'd3';
import type { Place } from '../../core/schema/place.ts';
import { escapeXml } from '../../core/escape-xml.ts';
import { symbolPath } from '../../timeline/symbols.ts';
import { roomFor, textWidth } from '../../timeline/text.ts';
import { round } from '../../timeline/tree.ts';
import { baseMap } from './base-map.ts';
import { titledSvg } from './titled-svg.ts';
import { relativePath, simplify } from './map-paths.ts';

interface MapMarker {
  place: Place;
  x: number;
  y: number;
  /** Where its name is drawn; null where it would touch another. */
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null;
}

interface MapLayout {
  height: number;
  projection: GeoProjection;
  markers: MapMarker[];
  route: [number, number][];
}

const FONT = 12.5;
const PAD = 42;

const pointOf = ({ lon, lat }: Place): [number, number] => [Number(lon), Number(lat)];

/** Places markers on a map that contains them all, north up, `width` pixels across. */
export function layoutMap(places: Place[], route: Place[], width: number): MapLayout {
  const height = Math.round(width * 0.78);
  const coordinates = [...places, ...route].map(pointOf);
  const extent: [[number, number], [number, number]] = [
    [PAD, PAD],
    [width - PAD, height - PAD],
  ];
  const projection = geoMercator().fitExtent(extent, { type: 'MultiPoint', coordinates });
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const at = (place: Place): [number, number] => projection(pointOf(place)) ?? [0, 0];
  const markers = places.map((place): MapMarker => ({
    place,
    x: at(place)[0],
    y: at(place)[1],
    label: null,
  }));
  setLabels(markers, width, height);
  return { height, projection, markers, route: route.map(at) };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const touch = (a: Box, b: Box): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

const inside = ({ left, right, top, bottom }: Box, width: number, height: number): boolean =>
  left > 2 && right < width - 2 && top > 2 && bottom < height - 2;

/** Places the name of each marker beside, above or below it, where there is room. */
function setLabels(markers: MapMarker[], width: number, height: number): void {
  const symbols = markers.map(symbolBox);
  const names: Box[] = [];
  for (const [index, marker] of markers.entries()) {
    const { x, y, place } = marker;
    const wide = roomFor([place.name], FONT);
    const positions = [
      { x: x + 9, y: y + 4, anchor: 'start' as const },
      { x: x - 9, y: y + 4, anchor: 'end' as const },
      { x, y: y - 10, anchor: 'middle' as const },
      { x, y: y + 19, anchor: 'middle' as const },
    ];
    for (const label of positions) {
      const box = labelBox(label, wide);
      const taken = [...symbols.filter((_, other) => other !== index), ...names];
      if (!inside(box, width, height) || taken.some((other) => touch(box, other))) continue;
      marker.label = label;
      names.push(box);
      break;
    }
  }
}

const symbolBox = ({ x, y }: MapMarker): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });

function labelBox({ x, y, anchor }: NonNullable<MapMarker['label']>, wide: number): Box {
  const left = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
  return { left, right: left + wide, top: y - 11, bottom: y + 3 };
}

/** The names of countries at their centres, where they fit and touch nothing. */
function countryNames(
  countries: ReturnType<typeof baseMap>['countries'],
  projection: GeoProjection,
  markers: MapMarker[],
  width: number,
  height: number,
): { name: string; x: number; y: number }[] {
  const path = geoPath(projection);
  const taken = markers.flatMap((marker) => {
    const wide = roomFor([marker.place.name], FONT);
    return [symbolBox(marker), ...(marker.label ? [labelBox(marker.label, wide)] : [])];
  });
  return countries.flatMap(({ name, geometry }) => {
    const wide = textWidth(name, FONT);
    const [x, y] = path.centroid(geometry);
    const box = labelBox({ x, y: y + 4, anchor: 'middle' }, wide);
    const fits = path.area(geometry) > wide * 45 && inside(box, width, height);
    if (!fits || taken.some((other) => touch(box, other))) return [];
    taken.push(box);
    return [{ name, x, y: y + 4 }];
  });
}

/** The map as SVG text. Each kind of place has its own symbol. */
export function mapSvg(places: Place[], route: Place[], width: number, title: string): string {
  const { height, projection, markers, route: points } = layoutMap(places, route, width);
  const lons = [...places, ...route].map(({ lon }) => Number(lon));
  const { land, borders, countries } = baseMap(Math.max(...lons) - Math.min(...lons));
  const path = geoPath({ stream: (sink) => projection.stream(simplify(sink, 1.3)) }).digits(0);
  const names = countryNames(countries, projection, markers, width, height).map(
    ({ name, x, y }) => `<text class="country" x="${round(x)}" y="${round(y)}">${escapeXml(name)}</text>`,
  );
  const routePath =
    points.length > 1
      ? `<path class="route" d="M${points.map((point) => point.map(round).join(',')).join('L')}"/>`
      : '';
  const kinds = kindsOf(places);
  const symbols = markers.map(({ place, x, y, label }) => {
    const name = label
      ? `<text x="${round(label.x)}" y="${round(label.y)}" text-anchor="${label.anchor}">${escapeXml(place.name)}</text>`
      : '';
    return `<g class="place${place.approximate ? ' approximate' : ''}"><title>${escapeXml(place.name)}</title><path class="symbol" transform="translate(${round(x)},${round(y)})" d="${symbolPath(kinds.indexOf(place.kind), 9)}"/>${name}</g>`;
  });
  return titledSvg(
    'map',
    { width, height, title },
    `<rect class="sea" width="${width}" height="${height}"/>`,
    `<path class="land" d="${relativePath(path(land) ?? '')}"/>`,
    `<path class="borders" d="${relativePath(path(borders) ?? '')}"/>`,
    ...names,
    routePath,
    ...symbols,
  );
}

/** The kinds of places shown, in the order of first use; the index of a kind is that of its symbol. */
export const kindsOf = (places: Place[]): string[] => [...new Set(places.map(({ kind }) => kind))];
