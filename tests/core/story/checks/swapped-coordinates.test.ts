import { describe, expect, test } from 'vitest';
import { issuesOf, minimalWith } from './minimal-with.ts';

type Place = [id: string, lat: number, lon: number];

const found = (places: Place[]) =>
  issuesOf(
    'swapped-coordinates',
    minimalWith(
      'places.yaml',
      undefined,
      places
        .map(
          ([id, lat, lon]) =>
            `- { id: ${id}, name: ${id}, country: X, kind: city, lat: ${lat}, lon: ${lon} }\n`,
        )
        .join(''),
    ),
  ).map(({ hint }) => hint);

const swap = (places: Place[], ...ids: string[]): Place[] =>
  places.map(([id, lat, lon]) => (ids.includes(id) ? [id, lon, lat] : [id, lat, lon]));

const AZORES: Place[] = [
  ['harbour', 38.53, -28.62],
  ['village', 38.6, -28.7],
  ['bridge', 38.5, -28.6],
];
const BRITAIN: Place[] = [
  ['london', 51.5, -0.12],
  ['leeds', 53.8, -1.55],
  ['cardiff', 51.48, -3.18],
  ['york', 53.96, -1.08],
  ['new-york', 40.71, -74.01],
  ['geneva', 46.2, 6.14],
];
const CHILE: Place[] = [
  ['santiago', -33.45, -70.67],
  ['arica', -18.48, -70.32],
  ['punta-arenas', -53.16, -70.91],
];
const KENYA: Place[] = [
  ['nairobi', -1.29, 36.82],
  ['mombasa', -4.05, 39.67],
  ['kisumu', -0.09, 34.77],
  ['london', 51.5, -0.12],
];
const YEMEN: Place[] = [
  ['sanaa', 15.37, 44.19],
  ['aden', 12.79, 45.02],
  ['hodeidah', 14.8, 42.95],
  ['geneva', 46.2, 6.14],
  ['stockholm', 59.33, 18.07],
];
const WORLD: Place[] = [
  ['paris', 48.86, 2.35],
  ['nairobi', -1.29, 36.82],
  ['lima', -12.05, -77.04],
  ['delhi', 28.61, 77.21],
  ['oslo', 59.91, 10.75],
  ['cairo', 30.04, 31.24],
  ['dakar', 14.69, -17.45],
  ['rome', 41.9, 12.5],
];

describe('a place that is among the others only with its coordinates swapped', () => {
  test.each<[string, Place[], string[]]>([
    ['one of three', AZORES, ['harbour']],
    ['one of a country', BRITAIN, ['leeds']],
    ['one next to a remote place', KENYA, ['kisumu']],
    ['two next to each other', [...BRITAIN, ['hull', 53.74, -0.33]], ['york', 'hull']],
  ])('%s', (_, places, ids) => {
    const hints = places
      .filter(([id]) => ids.includes(id))
      .map(([, lat, lon]) => `Write lat: ${lat} and lon: ${lon}, if that is where it is.`);
    expect(found(swap(places, ...ids))).toEqual(hints);
  });
});

test.each([
  ['one of two', AZORES.slice(0, 2), 'harbour'],
  ['one of three far apart', CHILE, 'santiago'],
])('none is named where it is not known which are right: %s', (_, places, id) => {
  expect(found(swap(places, id))).toEqual([]);
});

test.each([
  ['a small place', AZORES],
  ['a country and places abroad', BRITAIN],
  ['a long country', CHILE],
  ['places whose mirror image is near the others', YEMEN],
  ['the world', WORLD],
  ['one place', AZORES.slice(0, 1)],
  [
    'equal places',
    [
      ['a', 10, 20],
      ['b', 10, 20],
      ['c', 10, 20],
    ] as Place[],
  ],
  [
    'a place on the diagonal',
    [
      ['a', 30, 30],
      ['b', 31, 31],
      ['c', 60, 10],
    ] as Place[],
  ],
  [
    'places on both sides of 180 degrees',
    [
      ['suva', -18.14, 178.44],
      ['apia', -13.83, -171.77],
      ['alofi', -19.06, -169.92],
    ] as Place[],
  ],
])('right coordinates are left alone: %s', (_, places) => {
  expect(found(places)).toEqual([]);
});
