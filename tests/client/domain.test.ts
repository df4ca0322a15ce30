import { expect, test } from 'vitest';
import { type Domain, fit, including, scaled } from '../../src/client/domain.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test('a domain is scaled around its middle', () => {
  expect(scaled([0, 8], 0.5)).toEqual([2, 6]);
  expect(scaled([2, 6], 2)).toEqual([0, 8]);
});

test('a domain moves only if the middle of the item is outside it', () => {
  const item = { start: Date.UTC(1998, 3, 1), end: Date.UTC(1998, 3, 2) };
  const year: Domain = [Date.UTC(1998, 0, 1), Date.UTC(1999, 0, 1)];
  expect(including(item, year)).toBe(year);
  const [from, to] = including(item, [Date.UTC(2001, 0, 1), Date.UTC(2001, 0, 11)]);
  expect(to - from).toBe(10 * DAY);
  expect((from + to) / 2).toBe((item.start + item.end) / 2);
});

test('items fit into a domain with a margin of at least an hour', () => {
  expect(fit([{ start: 5 * HOUR, end: 6 * HOUR }])).toEqual([4 * HOUR, 7 * HOUR]);
  const [from, to] = fit([
    { start: 0, end: DAY },
    { start: 9 * DAY, end: 10 * DAY },
  ]);
  expect([from, to]).toEqual([-1.5 * DAY, 11.5 * DAY]);
});
