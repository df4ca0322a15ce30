import { expect, test } from 'vitest';
import { filter, NO_FILTERS, type Filters } from '../../src/client/filters.ts';
import type { ListedItem } from '../../src/client/items.ts';
import { items } from '../timeline/data.ts';

const ALL: ListedItem[] = items([
  '1998-04-01 | 0 | 3 | Bridge in Türkiye closes',
  '1998-04-02 | 1 | 2 | Council meets',
  '1998-04-03 | 0 | 1 | Ferry starts',
]).map((item, i) => ({
  ...item,
  element: {} as HTMLElement,
  dek: i === 1 ? 'It orders an inquiry.' : '',
  people: i === 0 ? ['ines-tarn'] : [],
  place: i === 2 ? 'quay' : 'bridge',
  direct: i !== 1,
  known: [Date.UTC(1998, 3, 2), Date.UTC(1998, 3, 2), NaN][i] ?? NaN,
}));

const pass = (filters: Partial<Filters>) =>
  filter(ALL, { ...NO_FILTERS, ...filters }).map(({ label }) => label.split(' ')[0]);

test.each<[Partial<Filters>, string[]]>([
  [{}, ['Bridge', 'Council', 'Ferry']],
  [{ hidden: [0] }, ['Council']],
  [{ significance: 2 }, ['Bridge', 'Council']],
  [{ person: 'ines-tarn' }, ['Bridge']],
  [{ place: 'quay' }, ['Ferry']],
  [{ direct: true }, ['Bridge', 'Ferry']],
  [{ words: 'turkiye CLOSES' }, ['Bridge']],
  [{ words: 'inquiry' }, ['Council']],
  [{ words: 'nowhere' }, []],
  [{ knownBy: Date.UTC(1998, 3, 2) }, ['Bridge', 'Council']],
  [{ knownBy: Date.UTC(1998, 3, 1) }, []],
])('%o', (filters, labels) => {
  expect(pass(filters)).toEqual(labels);
});
