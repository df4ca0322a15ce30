import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Data flows one way; a module imports only from modules to its left.
 *
 *   content/ → core ─┬→ timeline ─┬→ client ─┐
 *                    ├→ output ───┴──────────┴→ theme → astro → build → cli
 *                    └→ tools (scaffold, timelinejs, server) ──────────→ cli
 */
const ALLOWED: Record<string, string[]> = {
  core: [],
  timeline: ['core'],
  output: ['core', 'timeline'],
  client: ['core', 'timeline', 'output'],
  theme: ['core', 'timeline', 'output', 'client', 'content.ts'],
  tools: ['core', 'output'],
  astro: ['core', 'output', 'client', 'theme', 'content.held.ts'],
  build: ['core', 'timeline', 'output', 'theme', 'astro', 'content.held.ts'],
  cli: ['core', 'output', 'tools', 'astro', 'build', 'content.held.ts'],
  'content.held.ts': ['core'],
  'content.loader.ts': ['core', 'content.held.ts'],
  'content.config.ts': ['content.loader.ts'],
  'content.ts': ['core', 'content.held.ts'],
};

const SRC = resolve(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js|astro)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** The module of a file: its folder under src/, or its own name. */
const moduleOf = (file: string) => file.split('/')[0] ?? file;

function imports({ file, text }: { file: string; text: string }): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), specifier)) : specifier,
  );
}

test('a module imports only from modules to its left', () => {
  const wrong = files.flatMap((file) => {
    const module = moduleOf(file.file);
    const allowed = [module, ...(ALLOWED[module] ?? [])];
    return imports(file)
      .filter((target) => readable(target) && !allowed.includes(moduleOf(target)))
      .map((target) => `${file.file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

const readable = (target: string) => files.some(({ file }) => file === target) || target.startsWith('..');

test('only content*.ts meets Astro’s content API', () => {
  const users = files.filter((file) => imports(file).includes('astro:content')).map(({ file }) => file);
  expect(users.sort()).toEqual(['content.config.ts', 'content.ts']);
});

test('only client/ meets a DOM, and brings no zod to readers', () => {
  const touching = files
    .filter(({ file }) => file.endsWith('.ts') && moduleOf(file) !== 'client')
    .filter(({ text }) => /\b(document|window)\./.test(text));
  expect(touching.map(({ file }) => file)).toEqual([]);
  const client = files.filter(({ file }) => moduleOf(file) === 'client');
  expect(client.flatMap(imports).filter((target) => /^(zod|yaml|satteri)/.test(target))).toEqual([]);
});

test('every module is in the diagram', () => {
  const modules = new Set(files.map(({ file }) => moduleOf(file)));
  expect([...modules].filter((module) => !(module in ALLOWED)).sort()).toEqual(['env.d.ts']);
});

test('src/ names no strand, person, place, date or headline of the story', () => {
  const content = resolve(SRC, '../content');
  const yaml = (name: string) => readFileSync(join(content, name), 'utf8');
  const ids = (text: string) => [...text.matchAll(/^- id: (\S+)/gm)].map((match) => match[1] ?? '');
  const strands = [...yaml('story.mdx').matchAll(/^ {2}- id: (\S+)/gm)].map((match) => match[1] ?? '');
  const names = [...yaml('people.yaml').matchAll(/^ {2}name: .*?(\S+)$/gm)].map((match) => match[1] ?? '');
  const dates = strands.flatMap((strand) =>
    readdirSync(join(content, strand)).map((file) => file.slice(0, 10)),
  );
  const words = new Set([...strands, ...ids(yaml('people.yaml')), ...names, ...dates, 'Iran', 'Muscat']);
  expect(words.size).toBeGreaterThan(50);
  const all = new RegExp(
    `(?<![\\w-])(${[...words].map((word) => word.replace(/\W/g, '\\$&')).join('|')})(?![\\w-])`,
    'i',
  );
  const found = files.flatMap(({ file, text }) => {
    const word = all.exec(text)?.[0];
    return word === undefined ? [] : [`${file} says ${word}`];
  });
  expect(found).toEqual([]);
});

test('no file but data is over 200 lines, and the median is under 60', () => {
  const lengths = files.map(({ file, text }) => ({ file, lines: text.split('\n').length }));
  expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60);
});
