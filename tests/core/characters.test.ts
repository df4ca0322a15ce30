import { describe, expect, test } from 'vitest';
import { characterName, isUnseen, refusedCharacters, unseenIn } from '../../src/core/characters.ts';

/** Escapes of JavaScript, so that each invisible character can be seen in this file. */
const refused = (text: string) => refusedCharacters(text).map(({ character }) => characterName(character));

describe('a character that readers cannot see is refused by its name', () => {
  test.each([
    ['\u200b', 'U+200B ZERO WIDTH SPACE'],
    ['a\u200bb', 'U+200B ZERO WIDTH SPACE'],
    ['one\u202etwo', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['one\u2066two\u2069', 'U+2066 LEFT-TO-RIGHT ISOLATE'],
    ['one\u2060two', 'U+2060 WORD JOINER'],
    ['one\ufefftwo', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
    ['one\u0000two', 'U+0000 NULL'],
    ['one\u0085two', 'U+0085 NEXT LINE'],
    ['one\u2028two', 'U+2028 LINE SEPARATOR'],
    ['one\u0001two', 'U+0001 CONTROL CHARACTER'],
    ['one\ud800two', 'U+D800 HALF OF A SURROGATE PAIR'],
    ['one\udc00', 'U+DC00 HALF OF A SURROGATE PAIR'],
    ['one\ufffetwo', 'U+FFFE NOT A CHARACTER'],
    ['one\u{1ffff}two', 'U+1FFFF NOT A CHARACTER'],
  ])('%j', (text, name) => {
    expect(refused(text)[0]).toBe(name);
  });
});

describe('a joiner is refused at an edge, and alone', () => {
  test.each([
    '\u200c',
    '\u200d',
    'word\u200c',
    '\u200cword',
    'word\u200d word',
    '(\u200d)',
    '😀\u200d',
    '\u200d😀',
  ])('%j', (text) => {
    expect(refused(text)).toHaveLength(1);
  });
});

describe('characters that a script needs are allowed', () => {
  test.each([
    ['Persian', 'می\u200cروم و کتاب\u200cهای ۱۳۵۷\u200cام'],
    ['Arabic', 'لا\u200dه'],
    ['Hindi', 'क्\u200dष और क्\u200cष'],
    ['Malayalam, at the end of a word', 'അവന്\u200d വന്നു'],
    ['German, against a ligature', 'Auf\u200clage'],
    ['Khmer, between words', 'ភាសា\u200bខ្មែរ'],
    ['a soft hyphen in a long word', 'Donau\u00addampf'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a health worker with a colour of skin', '👩🏽\u200d⚕\ufe0f'],
    ['the flag of Scotland', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['marks of direction', 'عدد\u200f (3) \u200eAB\u061c'],
    ['line ends and tabs', 'one\n\ttwo'],
  ])('%s', (_, text) => {
    expect(refused(text)).toEqual([]);
  });
});

test('a text of nothing that can be seen is found, and its characters are named', () => {
  for (const text of ['', ' ', '\u00a0', '\u200f', '\u200e \u061c', '\u3164', '\u2800', '\ufe0f'])
    expect(isUnseen(text)).toBe(true);
  for (const text of ['a', '.', '😀', '\u200fא', '٣']) expect(isUnseen(text)).toBe(false);
  expect(unseenIn('\u200fa\u200f \u3164').map(characterName)).toEqual([
    'U+200F RIGHT-TO-LEFT MARK',
    'U+3164 HANGUL FILLER',
  ]);
});
