/** A window on time: its start and end in milliseconds. */
export type Domain = [from: number, to: number];

const HOUR = 3_600_000;

/** A domain `factor` times as long, around the same middle. */
export function scaled([from, to]: Domain, factor: number): Domain {
  const [middle, half] = [(from + to) / 2, ((to - from) / 2) * factor];
  return [middle - half, middle + half];
}

/** A domain that contains some items, with a margin at both ends. */
export function fit(items: { start: number; end: number }[]): Domain {
  const from = Math.min(...items.map(({ start }) => start));
  const to = Math.max(...items.map(({ end }) => end));
  const margin = Math.max((to - from) * 0.15, HOUR);
  return [from - margin, to + margin];
}

/** The same domain if it contains the middle of an item, otherwise one of the same length around the item. */
export function including({ start, end }: { start: number; end: number }, domain: Domain): Domain {
  const middle = (start + end) / 2;
  if (domain[0] <= middle && domain[1] >= middle) return domain;
  const half = (domain[1] - domain[0]) / 2;
  return [middle - half, middle + half];
}
