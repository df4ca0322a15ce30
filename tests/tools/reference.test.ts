import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/core/story/rules.ts';
import { reference } from '../../src/tools/reference.ts';

const text = reference('tests/stories');

test('the committed reference is current', () => {
  expect(readFileSync('.github/REFERENCE.md', 'utf8'), 'Run npm run schema.').toBe(text);
});

test('every field and attribute has a meaning', () => {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => row.endsWith('|  |'))).toEqual([]);
});

test('every rule has an anchor of its own', () => {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  const anchors = headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors).toEqual(expect.arrayContaining(Object.keys(RULES)));
});
