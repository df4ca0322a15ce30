import { byWeight, listedHere, type TimelineItem } from '../timeline/items.ts';

/** An item with all that the panel and the filters ask of it. */
export interface ListedItem extends TimelineItem {
  /** Its line in the page's list; undefined where the list has pages of its own. */
  element: HTMLElement | undefined;
  dek: string;
  people: string[];
  place: string;
  /** Something in it rests on more than unnamed sources. */
  direct: boolean;
  /** When its first source was out, in milliseconds; NaN where none is dated. */
  known: number;
}

/** Attributes of a line of the list, or an object of timeline/items.json. */
type ItemData = Record<string, string | number | undefined>;

/** The items of a list that `EntryList` wrote with its data, the weightiest first: nothing is sent twice. */
export function readItems(list: Element): ListedItem[] {
  return [...list.querySelectorAll<HTMLElement>('li[data-id]')].map(readItem).sort(byWeight);
}

/** The items of some lanes from a file, for a story whose list is too long for its page. */
export async function fetchItems(address: string, lanes: { index: number }[]): Promise<ListedItem[]> {
  const all = (await (await fetch(address)).json()) as ItemData[];
  return all
    .filter(({ lane }) => lanes.some(({ index }) => index === Number(lane)))
    .map((data) => listedItem(data, undefined))
    .sort(byWeight);
}

function readItem(element: HTMLElement): ListedItem {
  const text = (selector: string) => element.querySelector(selector)?.textContent ?? '';
  const words = { label: text('a'), date: text('.when'), dek: text('.dek-text') };
  const href = element.querySelector('a')?.getAttribute('href') ?? '';
  return listedItem({ ...element.dataset, ...words, href }, element);
}

function listedItem(data: ItemData, element: HTMLElement | undefined): ListedItem {
  const text = (name: string) => String(data[name] ?? '');
  const flags = text('flags');
  return {
    id: text('id'),
    lane: Number(data['lane']),
    start: Number(data['start']),
    end: Number(data['end']),
    precision: 'day',
    soft: flags.includes('soft'),
    lasting: flags.includes('lasting'),
    direct: flags.includes('direct'),
    label: text('label'),
    date: text('date'),
    href: text('href'),
    listed: listedHere(text('id')),
    significance: Number(data['significance']) as 1 | 2 | 3,
    element,
    dek: text('dek'),
    people: text('people').split(' ').filter(Boolean),
    place: text('place'),
    known: Number(data['known'] === '' ? NaN : data['known']),
  };
}
