import { expect, test } from 'vitest';
import { markupIn } from '../../../src/core/story/markup.ts';

test.each([
  ['The **first** day', '**first**'],
  ['The *first* day', '*first*'],
  ['The _first_ day', '_first_'],
  ['The ~~first~~ second day', '~~first~~'],
  ['Read `this`', '`this`'],
  ['Read [this](https://a.example)', '[this](https://a.example)'],
  ['A note[^1]', '[^1]'],
  ['Fish &amp; chips', '&amp;'],
  ['Fish &#38; chips', '&#38;'],
])('%s has Markdown', (text, markup) => expect(markupIn(text)).toBe(markup));

test.each([
  'AT&T; R&D and fish & chips',
  '3 * 4 * 5',
  'a_name_with_lines and another_one',
  'It [the lamp] burned (again) [sic]',
  'In <1 hour, > 2 days',
  'A 5* hotel and a 4* hotel',
  'About ~5 and ~6',
  '2 ** 3 ** 4',
])('%s has none', (text) => expect(markupIn(text)).toBe(undefined));
