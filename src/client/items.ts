import { byWeight, type TimelineItem } from '../timeline/items.ts';

/** An item as the page's list holds it: the list is the data, so nothing is sent twice. */
export interface ListedItem extends TimelineItem {
  element: HTMLElement;
  dek: string;
  people: string[];
  place: string;
  /** Something in it rests on more than unnamed sources. */
  direct: boolean;
  /** When its first source was out, in milliseconds; NaN where none is dated. */
  known: number;
}

/** The items of a list that `EntryList` wrote with its data, the weightiest first. */
export function readItems(list: Element): ListedItem[] {
  return [...list.querySelectorAll<HTMLElement>('li[data-id]')].map(readItem).sort(byWeight);
}

function readItem(element: HTMLElement): ListedItem {
  const { id = '', lane, start, end, flags = '', people = '', place = '', known } = element.dataset;
  const link = element.querySelector('a');
  return {
    id,
    lane: Number(lane),
    start: Number(start),
    end: Number(end),
    precision: 'day',
    soft: flags.includes('soft'),
    lasting: flags.includes('lasting'),
    direct: flags.includes('direct'),
    label: link?.textContent ?? '',
    date: element.querySelector('.when')?.textContent ?? '',
    href: link?.getAttribute('href') ?? '',
    significance: Number(element.dataset['significance']) as 1 | 2 | 3,
    element,
    dek: element.querySelector('.dek-text')?.textContent ?? '',
    people: people.split(' ').filter(Boolean),
    place,
    known: Number(known === '' ? NaN : known),
  };
}
