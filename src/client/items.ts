import { byWeight, listedHere, type TimelineItem } from '../timeline/items.ts';

/** An item with what the panel and the filters need. */
export interface ListedItem extends TimelineItem {
  /** Its element in the list of the page; undefined where the list has its own pages. */
  element: HTMLElement | undefined;
  dek: string;
  people: string[];
  place: string;
  /** It does not rest only on unnamed sources. */
  direct: boolean;
  /** When its first source was published, in milliseconds; NaN if none is dated. */
  known: number;
}

/** The data attributes of an element of the list, or an object of timeline/items.json. */
type ItemData = Record<string, string | number | undefined>;

/** The items of a list that `EntryList` wrote with its data, so that nothing is sent twice; in order of weight. */
export function readItems(list: Element): ListedItem[] {
  return [...list.querySelectorAll<HTMLElement>('li[data-id]')].map(readItem).sort(byWeight);
}

/** The items of some lanes, from the file of a story whose list is too long for a page. */
export async function fetchItems(address: string, lanes: { index: number }[]): Promise<ListedItem[]> {
  const all = (await (await fetch(address)).json()) as ItemData[];
  return all
    .filter(({ lane }) => lanes.some(({ index }) => index === Number(lane)))
    .map((data, order) => listedItem(data, order, undefined))
    .sort(byWeight);
}

function readItem(element: HTMLElement, order: number): ListedItem {
  const text = (selector: string) => element.querySelector(selector)?.textContent ?? '';
  const texts = { label: text('a'), date: text('.when'), dek: text('.dek-text') };
  const href = element.querySelector('a')?.getAttribute('href') ?? '';
  return listedItem({ ...element.dataset, ...texts, href }, order, element);
}

function listedItem(data: ItemData, order: number, element: HTMLElement | undefined): ListedItem {
  const text = (name: string) => String(data[name] ?? '');
  const flags = text('flags');
  return {
    id: text('id'),
    lane: Number(data['lane']),
    start: Number(data['start']),
    end: Number(data['end']),
    soft: flags.includes('soft'),
    lasting: flags.includes('lasting'),
    ongoing: flags.includes('ongoing'),
    direct: flags.includes('direct'),
    moment: flags.includes('moment'),
    order,
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
