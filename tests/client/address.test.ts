import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/client/address.ts';
import { NO_FILTERS } from '../../src/client/filters.ts';

const IDS = ['bridge', 'council', 'ferry'];

test('the whole extent without filters has an empty address', () => {
  expect(writeAddress({ domain: undefined, filters: NO_FILTERS, entry: undefined }, IDS, 'UTC')).toBe('');
  expect(readAddress('', IDS, 'UTC')).toEqual({ domain: undefined, filters: NO_FILTERS, entry: undefined });
});

test('an address restores its view', () => {
  const view = {
    domain: [Date.UTC(2025, 5, 13), Date.UTC(2025, 5, 24, 6, 30)] as [number, number],
    filters: {
      hidden: [1],
      significance: 2,
      person: 'ines-tarn',
      place: 'bridge',
      direct: true,
      knownBy: Date.UTC(1998, 3, 4) - 1,
      words: 'crack & steel',
    },
    entry: 'bridge/1998-04-02-crack',
  };
  const hash = writeAddress(view, IDS, 'UTC');
  expect(hash).toBe(
    '#from=2025-06-13&to=2025-06-24T06%3A30Z&strands=bridge%2Cferry&significance=2&person=ines-tarn&place=bridge&direct=1&known=1998-04-03&words=crack+%26+steel&entry=bridge%2F1998-04-02-crack',
  );
  expect(readAddress(hash, IDS, 'UTC')).toEqual(view);
});

test('invalid values are ignored', () => {
  const { domain, filters } = readAddress(
    '#from=2025-06-24&to=2025-06-13&strands=x&significance=9&known=soon',
    IDS,
    'UTC',
  );
  expect(domain).toBeUndefined();
  expect(filters).toMatchObject({ hidden: [0, 1, 2], significance: 3, knownBy: undefined });
  expect(readAddress('#list-bridge/1998-04-02-crack', IDS, 'UTC').domain).toBeUndefined();
});

test('days of an address are days of the time zone, and so is “as known on”', () => {
  const zone = 'America/New_York';
  const view = readAddress('#from=2024-03-10&to=2024-03-11&known=2024-03-10', IDS, zone);
  expect(view.domain).toEqual([Date.parse('2024-03-10T05:00Z'), Date.parse('2024-03-11T04:00Z')]);
  expect(view.filters.knownBy).toBe(Date.parse('2024-03-11T04:00Z') - 1);
  expect(writeAddress(view, IDS, zone)).toBe('#from=2024-03-10&to=2024-03-11&known=2024-03-10');
});

test('a time of an address is in its own offset, else in the time zone', () => {
  const domain = (hash: string) =>
    readAddress(hash, IDS, 'Asia/Kathmandu').domain?.map((time) => new Date(time).toISOString());
  expect(domain('#from=2024-05-01T10:00Z&to=2024-05-01T17:00%2B05:45')).toEqual([
    '2024-05-01T10:00:00.000Z',
    '2024-05-01T11:15:00.000Z',
  ]);
  expect(domain('#from=2024-05-01T10:00&to=2024-05-02')).toEqual([
    '2024-05-01T04:15:00.000Z',
    '2024-05-01T18:15:00.000Z',
  ]);
});
