import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
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
  theme: ['core', 'timeline', 'output', 'client'],
  tools: ['core', 'output'],
  astro: ['core', 'output', 'client', 'theme'],
  build: ['core', 'output', 'astro'],
  cli: ['core', 'output', 'tools', 'astro', 'build'],
  'content.config.ts': ['astro'],
};

const SRC = resolve(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js|astro)$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(SRC, file), 'utf8') }));

/** The module of a file: its folder under src/, or its own name. */
const moduleOf = (file: string) => file.split('/')[0] ?? file;

function imports({ file, text }: { file: string; text: string }): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier,
  );
}

const styles = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(SRC, file), 'utf8') }));

test('a module imports only from modules to its left', () => {
  const wrong = [...files, ...styles].flatMap((file) => {
    const module = moduleOf(file.file);
    const allowed = [module, ...(ALLOWED[module] ?? [])];
    return imports(file)
      .filter((target) => readable(target) && !allowed.includes(moduleOf(target)))
      .map((target) => `${file.file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

/** A file of src/, or one outside it, of which only package.json may be imported. */
const readable = (target: string) =>
  [...files, ...styles].some(({ file }) => file === target) ||
  (target.startsWith('..') && target !== '../package.json');

test('files do not import each other in a circle, not even types', () => {
  const importsOf = new Map(files.map((file) => [file.file, imports(file)]));
  const circles = [...importsOf.keys()].flatMap((file) => {
    const path = pathBack(file, importsOf);
    return path === undefined ? [] : [path.join(' → ')];
  });
  expect(circles).toEqual([]);
});

/** The shortest path of imports from a file to itself. */
function pathBack(start: string, importsOf: Map<string, string[]>): string[] | undefined {
  const paths = [[start]];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const target of importsOf.get(path.at(-1) ?? '') ?? []) {
      if (target === start) return [...path, target];
      if (seen.has(target)) continue;
      seen.add(target);
      paths.push([...path, target]);
    }
  }
  return undefined;
}

test('Astro’s content API is used in three places', () => {
  const users = files.filter((file) => imports(file).includes('astro:content')).map(({ file }) => file);
  expect(users.sort()).toEqual([
    'astro/collections.ts',
    'theme/components/Problems.astro',
    'theme/current-story.ts',
  ]);
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

const sheets = readdirSync(join(SRC, 'theme/styles')).map((name) => ({
  name,
  text: readFileSync(join(SRC, 'theme/styles', name), 'utf8'),
}));

test('every style sheet has fewer than 200 lines and is imported', () => {
  const importers = [...files, ...sheets].map(({ text }) => text).join('\n');
  expect(sheets.length).toBeGreaterThan(10);
  expect(sheets.filter(({ text }) => text.split('\n').length >= 200).map(({ name }) => name)).toEqual([]);
  const imported = [...importers.matchAll(/import .*'\.[\w./-]*\/([\w-]+\.css)(?:\?url)?'/g)].map(
    ([, name]) => name,
  );
  expect(sheets.map(({ name }) => name).filter((name) => !imported.includes(name))).toEqual([]);
});

test('every class in a style sheet is set by a page, a picture or a script', () => {
  const setters = files
    .filter(({ file }) => ['theme', 'client', 'output', 'timeline'].includes(moduleOf(file)))
    .map(({ text }) => text)
    .join('\n');
  const words = new Set(setters.match(/[a-z][\w-]*/g));
  // Classes that end with a value, such as `kind-${kind}` and `s${significance}`.
  const prefixes = [...setters.matchAll(/(?<![\w-])([a-z][a-z-]*)\$\{/g)].map(([, prefix = '']) => prefix);
  const computed = new RegExp(
    `^(${prefixes.map((prefix) => prefix + (prefix.endsWith('-') ? '.+' : '\\d+')).join('|')})$`,
  );
  const isSet = (name: string) => words.has(name) || computed.test(name);
  const unused = sheets.flatMap(({ name, text }) => {
    const rules = text.replace(/\/\*[^]*?\*\/|'[^']*'/g, '');
    const classes = [...rules.matchAll(/\.([a-z][\w-]*)/g)].map(([, each = '']) => each);
    return classes.filter((each) => !isSet(each)).map((each) => `${name}: .${each}`);
  });
  expect(unused).toEqual([]);
});

test('content/ holds only data, and src/ names no file in it', () => {
  const content = resolve(SRC, '../content');
  const story = readdirSync(content, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const imported = story.filter((file) => {
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    return !/\.(mdx|yaml)$/.test(file.name) || /^(import|export) /m.test(text);
  });
  expect(story.length).toBeGreaterThan(100);
  expect(imported.map(({ name }) => name)).toEqual([]);
  const readers = files.filter(({ text }) =>
    /['"`](\.{1,2}\/)*content\/|['"`](\.{1,2}\/)+content['"`]/.test(text),
  );
  expect(readers.map(({ file }) => file)).toEqual([]);
});

test('the median file has fewer than 60 lines', () => {
  const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
});
