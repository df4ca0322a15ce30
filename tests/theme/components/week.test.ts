import { expect, test } from 'vitest';
import { parseSpan } from '../../../src/core/schema/span.ts';
import type { Entry } from '../../../src/core/story/story.ts';
import { weekOf } from '../../../src/theme/components/week.ts';

const entry = (date: string) => ({ id: date, span: parseSpan(date) }) as Entry;
const DATES = [
  '2026-02-01',
  '2026-02-02',
  '2026-02',
  '2026-02-06T10:00+04:00/2026-02-06T18:00+04:00',
  '2026-02-08T23:30-05:00',
  '2026-02-09',
  '1969-12-30',
];
const entries = DATES.map(entry);
const others = (index: number) => {
  const of = entries[index];
  return of && weekOf(of, { entries })?.others.map(({ id }) => id);
};

test('a week runs from Monday to Sunday, in the local time of each entry', () => {
  expect(others(3)).toEqual([DATES[1], DATES[4]]);
  expect(others(4)).toEqual([DATES[1], DATES[3]]);
  const [, , , muscat] = entries;
  expect(muscat && weekOf(muscat, { entries })).toMatchObject({
    start: Date.UTC(2026, 1, 2),
    end: Date.UTC(2026, 1, 9),
  });
});

test('an entry dated to a month has no week, nor has one alone in its week', () => {
  expect(others(2)).toBeUndefined();
  expect(others(0)).toBeUndefined();
  expect(others(6)).toBeUndefined();
});
