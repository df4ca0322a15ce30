import { expect, test } from 'vitest';
import { changesSince, countChanges, readEditions } from '../../src/client/editions.ts';

test('what is new, changed and gone is told apart', () => {
  const changes = changesSince({ a: '1', b: '1', gone: '1' }, { a: '1', b: '2', toString: '1' });
  expect(changes).toEqual({ added: ['toString'], changed: ['b'], gone: ['gone'] });
  expect(countChanges(changes)).toBe('Since your last visit, claims: 1 new, 1 changed, 1 taken back.');
  expect(countChanges(changesSince({ a: '1' }, { a: '1' }))).toBe('Nothing is new since your last visit.');
});

test('what others left in the store is nothing', () => {
  for (const kept of [null, '', '{', '[]', '"x"', '7', 'null']) expect(readEditions(kept)).toBeUndefined();
  expect(readEditions('{"a":"1"}')).toEqual({ a: '1' });
});
