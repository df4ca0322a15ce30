import type { Position } from '../../schema/body.ts';

/** Where a field of an object is in the writer's file. Objects have it under this symbol, which no comparison sees. */
export const PLACE = Symbol('place');

/** A text of the writer, or a date, that is compared as one value. */
export class Text {
  /** As readers see it, with marks for links, terms and so on. */
  readonly shown: string;
  /** Its words alone. */
  readonly words: string;
  readonly isDate: boolean;

  constructor(shown: string, words = shown, isDate = false) {
    this.shown = shown;
    this.words = words;
    this.isDate = isDate;
  }
}

export type Value = string | number | boolean | null | undefined | Text | Value[] | Fields;
export interface Fields {
  [key: string]: Value;
  [PLACE]?: (key: string) => Position;
}

/** A step to a field: its key; to an item of a list: its id, or else its number from 1. */
export type Step = string | { item: string | number };

/** One thing that is not as it was. Something new has no `before`, something gone no `after`. */
export interface Difference {
  path: Step[];
  before: Value;
  after: Value;
  /** In the newer file; of what is gone, where it would be. */
  at: Position | undefined;
  /** Both values have the same items in another order. */
  moved?: boolean;
}

/** Every difference between two values, in the order of the newer one. Keys of objects have no order, items of lists do. */
export function differences(
  before: Value,
  after: Value,
  path: Step[] = [],
  at: Position | undefined = undefined,
): Difference[] {
  if (same(before, after)) return [];
  if (isFields(before) && isFields(after)) {
    const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...keys].flatMap((key) =>
      differences(before[key], after[key], [...path, key], after[PLACE]?.(key) ?? at),
    );
  }
  if (isItems(before) && isItems(after)) return itemDifferences(before, after, path, at);
  return [{ path, before, after, at }];
}

export const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Text);

/** A list of objects, or an empty one; a list of plain values is one value. */
const isItems = (value: Value): value is Fields[] => Array.isArray(value) && value.every(isFields);

const textOf = (value: Value): string => JSON.stringify(sorted(value)) ?? '';

/** With the keys of objects in one order, and without those that have no value. */
function sorted(value: Value): unknown {
  if (value instanceof Text) return { shown: value.shown };
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

const same = (a: Value, b: Value): boolean => textOf(a) === textOf(b);

function itemDifferences(
  before: Fields[],
  after: Fields[],
  path: Step[],
  at: Position | undefined,
): Difference[] {
  const pairs = paired(before, after);
  const step = (item: Fields, index: number): Step => ({ item: idOf(item) ?? index + 1 });
  const found = after.flatMap((item, index) => {
    const old = pairs.get(index);
    const place = item[PLACE]?.('') ?? at;
    return differences(
      old === undefined ? undefined : before[old],
      item,
      [...path, step(item, index)],
      place,
    );
  });
  const left = new Set(pairs.values());
  const gone = before.flatMap((item, index) =>
    left.has(index) ? [] : [{ path: [...path, step(item, index)], before: item, after: undefined, at }],
  );
  const order = [...pairs].sort(([a], [b]) => a - b).map(([, old]) => old);
  const moved = order.some((old, index) => old < (order[index - 1] ?? -1));
  return [...found, ...gone, ...(moved ? [{ path, before, after, at, moved }] : [])];
}

/** Which item was which, as indices of the older list by those of the newer: by id, else equal, else the most similar. */
function paired(before: Fields[], after: Fields[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open = new Set(before.keys());
  const pairEqual = (keyOf: (item: Fields) => string | undefined) => {
    const byKey = Map.groupBy(open, (old) => keyOf(before[old] ?? {}));
    for (const [now, item] of after.entries()) {
      const key = pairs.has(now) ? undefined : keyOf(item);
      const old = key === undefined ? undefined : byKey.get(key)?.shift();
      if (old === undefined) continue;
      pairs.set(now, old);
      open.delete(old);
    }
  };
  pairEqual(idOf);
  pairEqual((item) => (idOf(item) === undefined ? textOf(item) : undefined));
  const candidates = [...after.entries()].flatMap(([now, item]) =>
    pairs.has(now) ? [] : [...open].map((old) => ({ now, old, likeness: likeness(before[old] ?? {}, item) })),
  );
  for (const { now, old, likeness: shared } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (shared === 0 || pairs.has(now) || !open.has(old)) continue;
    pairs.set(now, old);
    open.delete(old);
  }
  return pairs;
}

const idOf = ({ id }: Fields): string | undefined => (typeof id === 'string' ? id : undefined);

/** How many words two items of one kind share, at least one; 0 if they are of two kinds or have ids. */
function likeness(a: Fields, b: Fields): number {
  if (a['type'] !== b['type'] || idOf(a) !== undefined || idOf(b) !== undefined) return 0;
  const [words, others] = [a, b].map((item) => new Set(textOf(item).match(/[\p{L}\p{M}\p{N}]+/gu)));
  return 1 + (words && others ? words.intersection(others).size : 0);
}
