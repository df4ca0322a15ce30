import { expect, test } from 'vitest';
import { changesSince, readEditions } from '../../src/client/editions.ts';

test('added, changed and removed claims are distinguished', () => {
  expect(changesSince({ a: '1', b: '1', removed: '1' }, { a: '1', b: '2', toString: '1' })).toEqual({
    added: ['toString'],
    changed: ['b'],
    removed: ['removed'],
  });
  expect(changesSince({ a: '1' }, { a: '1' })).toEqual({ added: [], changed: [], removed: [] });
});

test('what other scripts wrote to the storage is ignored', () => {
  for (const stored of [null, '', '{', '[]', '"x"', '7', 'null'])
    expect(readEditions(stored)).toBeUndefined();
  expect(readEditions('{"a":"1"}')).toEqual({ a: '1' });
});
