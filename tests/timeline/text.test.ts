import { expect, test } from 'vitest';
import { textWidth, wrap } from '../../src/timeline/text.ts';

test('the width grows with the font size', () => {
  expect(textWidth('Muscat', 26)).toBe(textWidth('Muscat', 13) * 2);
  expect(textWidth('漢', 10)).toBe(10);
  expect(textWidth('', 10)).toBe(0);
});

test('lines are as full as possible, and no word is lost', () => {
  const text = 'Envoys of both sides meet for the first time since the war of the summer before';
  const lines = wrap(text, 13, 120);
  expect(lines.join(' ')).toBe(text);
  expect(lines.length).toBeGreaterThan(3);
  for (const [i, line] of lines.entries()) {
    expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
    const next = lines[i + 1]?.split(' ')[0];
    if (next !== undefined) expect(textWidth(`${line} ${next}`, 13)).toBeGreaterThan(120);
  }
});

test('a word that is too long has its own line', () => {
  expect(wrap('a Donaudampfschifffahrt b', 13, 40)).toEqual(['a', 'Donaudampfschifffahrt', 'b']);
});
