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
