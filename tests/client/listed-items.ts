import type { ListedItem } from '../../src/client/items.ts';
import { items } from '../timeline/data.ts';

/** Items as the client has them, from lines as `items` reads them. */
export const listedItems = (lines: string[]): ListedItem[] =>
  items(lines).map((item) => ({
    ...item,
    element: undefined,
    dek: '',
    people: [],
    place: '',
    direct: true,
    known: item.start,
  }));
