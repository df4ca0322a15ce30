import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../../src/core/story/directory.ts';

const directory = directoryOf({
  people: [{ id: 'ada-vale', name: 'Ada Vale', aka: ['A. Vale'] }],
  organizations: [
    { id: 'gazette', name: 'The Cape Gazette', aka: ['CG'] },
    { id: 'afp', name: 'Agence France-Presse' },
    { id: 'ministry', name: 'Ministry of Lamps', side: 'town' },
    { id: 'lampnews', name: 'Lamp News', aka: ['LN'], side: 'town' },
  ],
  sources: [
    { publisher: 'The Cape Gazette', kind: 'news' },
    { publisher: 'Quayside Notes', origin: 'The Associated Press', kind: 'news' },
    { publisher: 'Ministry of Lamps', kind: 'official' },
    { publisher: 'Lamp News', kind: 'news' },
    { publisher: 'Press Office of Vell', kind: 'official' },
    { publisher: 'Öresund Post', kind: 'news' },
    { publisher: 'AFP', kind: 'news' },
  ],
});

describe('one origin has one name under every spelling', () => {
  test.each([
    ['AP', 'The Associated Press'],
    ['Associated Press', 'The Associated Press'],
    ['THE ASSOCIATED PRESS', 'The Associated Press'],
    ['CG', 'The Cape Gazette'],
    ['Cape Gazette', 'The Cape Gazette'],
    ['Quayside notes', 'Quayside Notes'],
    ['Oresund Post', 'Öresund Post'],
    ['AFP', 'Agence France-Presse'],
    ['Xinhua News Agency', 'Xinhua News Agency'],
  ])('%s is %s', (publisher, name) => {
    expect(directory.originOf({ publisher })).toBe(name);
  });

  test('the origin counts, not the page where it was read', () => {
    expect(directory.originOf({ publisher: 'Quayside Notes', origin: 'A.P.' })).toBe('The Associated Press');
  });

  test('others stay apart', () => {
    const names = ['Cape Gazette on Sunday', 'Quayside', 'APA', 'Reuters'];
    expect(new Set(names.map((publisher) => directory.originOf({ publisher }))).size).toBe(4);
  });
});

describe('a kind is inferred only where that is safe', () => {
  test.each([
    [undefined, 'reporting'],
    ['Ada Vale', 'on-record'],
    ['A. Vale, to Reuters, via The Cape Gazette', 'on-record'],
    ['Ada Vale via Quayside Notes', 'on-record'],
    ['The Cape Gazette', 'reporting'],
    ['Cape Gazette, relayed by Quayside Notes', 'reporting'],
    ['AP; Quayside Notes', 'reporting'],
    ['Quayside Notes and AP', 'reporting'],
    ['Ada Vale; The Cape Gazette', undefined],
    ['Ada Vale and others', undefined],
    ['a source', undefined],
    ['Two diplomats, to The Cape Gazette', undefined],
    ['The Cape Gazette, citing an adviser', undefined],
    ['A person familiar with the lamp', undefined],
    ['People briefed on the lamp, to AP', undefined],
    ['AP, from its own sources', undefined],
    ['The mayor', undefined],
    ['Ministry of Lamps', undefined],
    ['Lamp News', undefined],
    ['Press Office of Vell', undefined],
  ])('by %s: %s', (by, kind) => {
    expect(directory.kindOf({ type: 'claim', by })).toBe(kind);
  });

  test('what is written decides', () => {
    expect(directory.kindOf({ type: 'claim', by: 'Ada Vale', kind: 'unnamed' })).toBe('unnamed');
  });

  test('a quotation has a listed speaker', () => {
    expect(directory.kindOf({ type: 'quote', by: 'ministry' })).toBe('on-record');
    expect(directory.kindOf({ type: 'quote', by: 'mayor' })).toBeUndefined();
  });
});
