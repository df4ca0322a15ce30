import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cached, MAX_FILES } from '../../../src/output/pictures/picture-cache.ts';
import { png } from '../../../src/output/pictures/png.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'picture-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const svgOf = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="16">${text}</text></svg>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const unused = () => {
  throw new Error('It is cached, so it is not rendered.');
};

test('a cached picture has the bytes of a rendered one', () => {
  const rendered = Buffer.from(png(svgOf('Bridge')));
  expect(rendered.equals(png(svgOf('Bridge'), folder))).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(rendered.equals(png(svgOf('Bridge'), folder))).toBe(true);
  png(svgOf('Ferry'), folder);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a picture that needs fonts of the machine is not cached', () => {
  png(svgOf('橋'), folder);
  expect(readdirSync(folder)).toEqual([]);
});

test('a stored picture is not rendered again', () => {
  cached(folder, 'key', () => bytes('first'));
  expect(Buffer.from(cached(folder, 'key', unused)).toString()).toBe('first');
});

test.each([
  ['truncated', (file: string) => truncateSync(file, 34)],
  ['empty', (file: string) => truncateSync(file, 0)],
  [
    'changed',
    (file: string) => writeFileSync(file, readFileSync(file, 'latin1').replace('first', 'worst'), 'latin1'),
  ],
])('a file that is %s is rendered again and replaced', (_how, damage) => {
  cached(folder, 'key', () => bytes('first'));
  damage(join(folder, 'key'));
  expect(Buffer.from(cached(folder, 'key', () => bytes('second'))).toString()).toBe('second');
  expect(Buffer.from(cached(folder, 'key', unused)).toString()).toBe('second');
});

test('a folder that cannot be written to does not stop the build', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(Buffer.from(cached(join(folder, 'file'), 'key', () => bytes('first'))).toString()).toBe('first');
});

test('above the limit, the files that were unused longest are deleted', () => {
  const past = (days: number) => new Date(Date.now() - days * 86_400_000);
  for (let index = 0; index < MAX_FILES; index++) {
    const file = join(folder, `key-${index}`);
    writeFileSync(file, '');
    utimesSync(file, past(1), past(1));
  }
  cached(folder, 'key-0', () => bytes('replaced'));
  for (const key of ['key-0', 'key-1', 'key-2']) utimesSync(join(folder, key), past(9), past(9));
  cached(folder, 'key-0', unused);
  cached(folder, 'new-1', () => bytes('new'));
  cached(folder, 'new-2', () => bytes('new'));
  const names = readdirSync(folder);
  expect(names).toHaveLength(MAX_FILES);
  expect(names).toEqual(expect.arrayContaining(['key-0', 'new-1', 'new-2']));
  expect(names).not.toContain('key-1');
  expect(names).not.toContain('key-2');
});
