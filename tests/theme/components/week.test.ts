import { expect, test } from 'vitest';
import { parseSpan } from '../../../src/core/schema/span.ts';
import type { Entry } from '../../../src/core/story/story.ts';
import { weekOf } from '../../../src/theme/components/week.ts';

const entry = (date: string) => ({ id: date, span: parseSpan(date, 'America/New_York') }) as Entry;
const DATES = [
  '2026-02-01',
  '2026-02-02',
  '2026-02',
  '2026-02-06T10:00+04:00/2026-02-06T18:00+04:00',
  '2026-02-08T23:30-05:00',
  '2026-02-09',
  '1969-12-30',
  '2026-02-04~',
  '../2026-02-05',
];
const entries = DATES.map(entry);
const others = (index: number) => {
  const of = entries[index];
  return of && weekOf(of, { entries })?.others.map(({ id }) => id);
};

test('a week runs from Monday to Sunday, on the clock of the story', () => {
  expect(others(3)).toEqual([DATES[1], DATES[4]]);
  expect(others(4)).toEqual([DATES[1], DATES[3]]);
  const [, , , muscat] = entries;
  expect(muscat && weekOf(muscat, { entries })).toMatchObject({
    start: Date.parse('2026-02-02T05:00Z'),
    end: Date.parse('2026-02-09T05:00Z'),
  });
});

test('a time belongs to the week of the day that it is for the story, not for its place', () => {
  const sundayInNewYork = '2026-02-09T04:30+01:00';
  const all = [...entries, entry(sundayInNewYork)];
  const of = all.at(-1);
  expect(of && weekOf(of, { entries: all })?.others.map(({ id }) => id)).toEqual([
    DATES[1],
    DATES[3],
    DATES[4],
  ]);
});

test('an entry whose day is not certain has no week, and is in none', () => {
  expect(others(7)).toBeUndefined();
  expect(others(8)).toBeUndefined();
});

test('an entry dated to a month has no week, nor has one alone in its week', () => {
  expect(others(2)).toBeUndefined();
  expect(others(0)).toBeUndefined();
  expect(others(6)).toBeUndefined();
});
