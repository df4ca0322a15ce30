import { describe, expect, test } from 'vitest';
import { ENTRY, issuesOf, minimalWith } from './minimal-with.ts';

const CLAIM = 'Ada Keeper, the lighthouse keeper, changed the lamp.';
const found = (files: Parameters<typeof issuesOf>[1]) =>
  issuesOf('relative-time', files).map(({ message }) => /“(.*)”/s.exec(message)?.[1]);
const inClaim = (text: string) => found(minimalWith(ENTRY, CLAIM, text));

describe('a day that depends on the reader’s is found', () => {
  test.each([
    ['She changed it yesterday.', ['yesterday']],
    ['Today she changed it, and tomorrow she rests.', ['Today', 'tomorrow']],
    ['Today’s talks were short.', ['Today']],
    ['She rested. Tonight she works.', ['Tonight']],
    ['She changed it last week.', ['last week']],
    ['Last\nweek she changed it.', ['Last week']],
    ['Last Monday she rested; next Friday she works.', ['Last Monday', 'next Friday']],
    ['It has failed twice this month and three times this year.', ['this month', 'this year']],
    ['It failed in last year’s storm, and last summer.', ['last year', 'last summer']],
    ['It failed over the past few weeks.', ['over the past few weeks']],
    ['In the last year it failed twice.', ['In the last year']],
    ['She came two days ago, and 3 years ago.', ['two days ago', '3 years ago']],
    ['It was recently painted.', ['recently']],
    ['She is currently there.', ['currently']],
  ])('%s', (text, parts) => {
    expect(inClaim(text)).toEqual(parts);
  });
});

describe('what is the same for every reader is not', () => {
  test.each([
    'She changed it in the last week of June, the last month of spring.',
    'It failed last week of all weeks.',
    'She rested the next day, and early the next week, and the next Wednesday.',
    'It was her last year, the town’s last winter, and a last week there.',
    'She wrote of the past year, and of this man.',
    'In today’s Poland the town has another name.',
    'Harbour Today, and The Coast Tomorrow reported it.',
    'She had recently come, most recently from the coast.',
    'She said that “today is the day”, ‘the keeper’s day, not tomorrow’, "last week" and «yesterday».',
    'She may march this May 2024, and after this fall in price.',
    'She said it on 1 May 2024, the day after the storm. A day later she left.',
    'The lastweek index and year-to-date figures.',
  ])('%s', (text) => {
    expect(inClaim(text)).toEqual(text.includes('this May') ? ['this May'] : []);
  });

  test('a quotation, and the title and the publisher of a page', () => {
    const quote =
      '</Claim>\n\n<Quote id="said" speaker="ada-keeper" sources="gazette-2024-05-01">\nIt is new today.\n</Quote>';
    expect(found(minimalWith(ENTRY, '</Claim>', quote))).toEqual([]);
    expect(found(minimalWith('sources.yaml', 'New lamp for Cape Vell', 'Lamp changed yesterday'))).toEqual(
      [],
    );
    expect(found(minimalWith('sources.yaml', 'publisher: Quayside Notes', 'publisher: today'))).toEqual([]);
  });
});

test('it is found in every kind of text', () => {
  expect(found(minimalWith(ENTRY, 'in an hour', 'in an hour today'))).toEqual(['today']);
  expect(found(minimalWith('story.mdx', 'first of May', 'first of this month'))).toEqual(['this month']);
  expect(found(minimalWith('people.yaml', 'She changed', 'She recently changed'))).toEqual(['recently']);
  expect(
    found(minimalWith('about.mdx', undefined, '<Context>\nWe read it yesterday.\n</Context>\n')),
  ).toEqual(['yesterday']);
});

test.each([
  ['en', ['today']],
  ['en-US', ['today']],
  ['de', []],
  ['nl', []],
  ['enm', []],
])('a story in %s is read by the rules of its language', (language, parts) => {
  const files = minimalWith('story.mdx', 'en-GB', language);
  expect(found(minimalWith(ENTRY, 'in an hour', 'in an hour today', files))).toEqual(parts);
});
