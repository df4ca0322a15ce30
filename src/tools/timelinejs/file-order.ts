import { parseSpan } from '../../core/schema/span.ts';
import { dayAt } from '../../core/time-zone.ts';

/** What decides the place of an imported entry on its day. */
interface Timed {
  id: string;
  edtf: string;
  /** The time of its start, if that is not in `edtf`. */
  time: string | undefined;
}

/**
 * The entry that each entry comes after: on each day the one before it in the file. Times decide between those that have
 * one, whatever the order in the file.
 * @param entries in the order of the file
 * @param zone whose days they are
 */
export function previousOnDay(entries: Timed[], zone: string): Map<string, string> {
  const starts = entries.map((entry) => ({ ...entry, from: parseSpan(entry.edtf, zone).from }));
  const days = Map.groupBy(starts, ({ from }) => dayAt(from.start, zone));
  return new Map(
    [...days.values()].flatMap((day) => {
      const byInstant = sortSome(day, ({ from }) => (from.time === null ? undefined : from.start));
      const inOrder = sortSome(byInstant, ({ time }) => time);
      return inOrder.flatMap(({ id }, index): [string, string][] => {
        const previous = inOrder[index - 1];
        return previous ? [[id, previous.id]] : [];
      });
    }),
  );
}

/** Sorts the items that have a key among themselves; the others keep their places. */
function sortSome<T>(items: T[], key: (item: T) => string | number | undefined): T[] {
  const keyed = items.flatMap((item) => {
    const value = key(item);
    return value === undefined ? [] : [{ item, value }];
  });
  keyed.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  return items.map((item) => (key(item) === undefined ? item : (keyed.shift()?.item ?? item)));
}
