import { expect, expectTypeOf, test } from 'vitest';
import { translator } from '../../../src/core/languages/messages.ts';

const catalogue = {
  plain: 'Search',
  named: '{origin}, in {publisher}',
  counted: { one: '{count} entry in {strand}', other: '{count} entries in {strand}' },
} as const;

test('values are filled in, and a count chooses the plural form', () => {
  const t = translator('en', catalogue);
  expect(t('plain')).toBe('Search');
  expect(t('named', { origin: 'Reuters', publisher: 'the Guardian' })).toBe('Reuters, in the Guardian');
  expect(t('counted', { count: 1, strand: 'bridge' })).toBe('1 entry in bridge');
  expect(t('counted', { count: 0, strand: 'bridge' })).toBe('0 entries in bridge');
  expect(t('counted', { count: 1200, strand: 'bridge' })).toBe('1200 entries in bridge');
});

test('plural categories and digits are those of the language', () => {
  const polish = {
    counted: { one: '{count} wpis', few: '{count} wpisy', many: '{count} wpisów', other: '{count} wpisu' },
  } as const;
  const t = translator('pl', polish);
  expect([1, 2, 5, 22].map((count) => t('counted', { count }))).toEqual([
    '1 wpis',
    '2 wpisy',
    '5 wpisów',
    '22 wpisy',
  ]);
  expect(translator('fa', polish)('counted', { count: 12 })).toBe('۱۲ wpisu');
});

test('a missing key or value is a type error', () => {
  const t = translator('en', catalogue);
  expectTypeOf(t<'named'>)
    .parameter(1)
    .toEqualTypeOf<Readonly<Record<'origin' | 'publisher', string | number>>>();
  // @ts-expect-error: there is no such message.
  expect(t('missing')).toBe('missing');
  // @ts-expect-error: the publisher is missing.
  expect(t('named', { origin: 'Reuters' })).toBe('Reuters, in {publisher}');
});
