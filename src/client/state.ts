import { domainOf } from '../timeline/scale.ts';
import type { View } from './address.ts';
import { type Domain, including, scaled } from './domain.ts';
import { filter, type Filters } from './filters.ts';
import type { ListedItem } from './items.ts';

/** What a timeline shows. It is never changed, only replaced by `reduce`. */
export interface TimelineState {
  /** Every item, in order of weight. */
  readonly items: ListedItem[];
  /** The time that they cover. */
  readonly extent: Domain;
  /** The window on time that is shown. */
  readonly domain: Domain;
  readonly filters: Filters;
  /** The items that pass the filters, in order of weight. */
  readonly passing: ListedItem[];
  /** The item that the reader is at. */
  readonly current: ListedItem | undefined;
  /** The item in the panel. */
  readonly opened: ListedItem | undefined;
  /** The last transition to another domain that was asked for. */
  readonly transition: Transition | undefined;
  /** The domain is changing from frame to frame. */
  readonly moving: boolean;
  /** Nothing has changed for a moment, so that the address and the announcement can follow. */
  readonly settled: boolean;
}

interface Transition {
  readonly to: Domain;
  /** Whether the current item is focused on arrival. */
  readonly focus: boolean;
}

export type Action =
  | { type: 'move'; domain: Domain }
  | { type: 'settle' }
  | { type: 'filter'; filters: Filters }
  /** Starts a transition: to a domain, by a factor, or to the whole extent. */
  | { type: 'show'; domain: Domain }
  | { type: 'zoom'; factor: number }
  | { type: 'show-all' }
  /** Goes to an item. */
  | { type: 'select'; item: ListedItem }
  /** Shows an item in the panel. */
  | { type: 'open'; item: ListedItem }
  | { type: 'close' };

export type Dispatch = (action: Action) => void;

/** The state that an address asks for. */
export function initialState(items: ListedItem[], { domain, filters, entry }: View): TimelineState {
  const extent = domainOf(items);
  const opened = items.find(({ id }) => id === entry);
  return {
    items,
    extent,
    domain: domain ?? extent,
    filters,
    passing: filter(items, filters),
    current: opened,
    opened,
    transition: undefined,
    moving: false,
    settled: true,
  };
}

export function reduce(state: TimelineState, action: Action): TimelineState {
  if (action.type === 'settle') return { ...state, moving: false, settled: true };
  return { ...state, ...change(state, action), settled: false };
}

function change(
  { items, domain, extent }: TimelineState,
  action: Exclude<Action, { type: 'settle' }>,
): Partial<TimelineState> {
  const transition = (to: Domain, focus = false) => ({ transition: { to, focus } });
  switch (action.type) {
    case 'move':
      return { domain: action.domain, moving: true };
    case 'filter':
      return { filters: action.filters, passing: filter(items, action.filters) };
    case 'show':
      return transition(action.domain);
    case 'zoom':
      return transition(scaled(domain, action.factor));
    case 'show-all':
      return transition(extent);
    case 'select':
      return { current: action.item, ...transition(including(action.item, domain), true) };
    case 'open':
      return { current: action.item, opened: action.item };
    case 'close':
      return { current: undefined, opened: undefined };
  }
}
