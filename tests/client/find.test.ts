import { expect, test } from 'vitest';
import { fold, createFinder } from '../../src/client/find.ts';
import type { Findable } from '../../src/output/feeds/search-json.ts';

const thing = (title: string, text = '', more?: string): Findable => ({
  kind: 'Claim',
  title,
  text,
  ...(more !== undefined && { more }),
  url: `/${title}/`,
});

const found = (words: string, things: Findable[]) => createFinder(things)(words).map(({ title }) => title);

test('words are found complete, as a prefix, misspelt and without accents; all of them must match', () => {
  const things = [
    thing('The bridge in Türkiye closes', 'On the record: the mayor'),
    thing('The council meets', 'about the bridge', 'Stadtrat'),
    thing('The ferry starts'),
  ];
  expect(found('bridge', things)).toEqual(['The bridge in Türkiye closes', 'The council meets']);
  expect(found('turk', things)).toEqual(['The bridge in Türkiye closes']);
  expect(found('concil', things)).toEqual(['The council meets']);
  expect(found('STADTRAT', things)).toEqual(['The council meets']);
  expect(found('bridge mayor', things)).toEqual(['The bridge in Türkiye closes']);
  expect(found('nothing', things)).toEqual([]);
  expect(found(' ?! ', things)).toEqual([]);
});

test('Persian is found however it is typed', () => {
  const things = [thing('عباس عراقچی، وزیر خارجه'), thing('مذاکرات غیرمستقیم می‌شود'), thing('الكويت')];
  expect(found('عراقچي', things)).toEqual(['عباس عراقچی، وزیر خارجه']);
  expect(found('عراق', things)).toEqual(['عباس عراقچی، وزیر خارجه']);
  expect(found('میشود', things)).toEqual(['مذاکرات غیرمستقیم می‌شود']);
  expect(found('کویت', [thing('كويت')])).toEqual(['كويت']);
  expect(fold('ÉCOLE')).toBe('ecole');
  expect(fold('مُـذاكرات')).toBe('مذاکرات');
});
