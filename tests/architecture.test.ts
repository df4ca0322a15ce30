import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Data flows one way; a module imports only from modules to its left.
 *
 *   content/ → core ─┬→ timeline ─┬→ client ─┐
 *                    ├→ output ─┬─┴──────────┴→ theme → astro → build → cli
 *                    └──────────┴→ tools (scaffold, timelinejs, server) ──→ cli
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

const TEXT = /\.(ts|mts|cts|js|mjs|cjs|astro|css)$/;

/** A file of src/, with its path from there. */
interface SourceFile {
  file: string;
  text: string;
}

const all: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => TEXT.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(SRC, file), 'utf8') }));
const files = all.filter(({ file }) => !file.endsWith('.css'));

/** The module of a file: its folder under src/, or its own name. */
const moduleOf = (file: string) => file.split('/')[0] ?? file;

/** `from '…'`, `import '…'`, `import('…')`, `require('…')`, `new URL('…', …)`, and `@import` and `url(…)` of CSS. */
const SPECIFIER =
  /(?:\bfrom|\bimport|\brequire|\bnew URL|@import(?:\s+url)?|\burl)\s*\(?\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`\n$]+)`|(?<=\()([^'"`)\s]+)(?=\)))/g;

/** What a file imports: paths from src/ without a query, and names of packages. */
function imports({ file, text }: SourceFile): string[] {
  const specifiers = [...text.matchAll(SPECIFIER)].map(
    ([, single, double, template, bare]) => single ?? double ?? template ?? bare ?? '',
  );
  return specifiers.map((specifier) => {
    const path = specifier.replace(/[?#].*$/, '');
    if (path.startsWith('/src/')) return path.slice('/src/'.length);
    return path.startsWith('.') ? posix.join(posix.dirname(file), path) : path;
  });
}

/** The imports of a file that the diagram does not allow. */
function wrongImports(file: SourceFile): string[] {
  const module = moduleOf(file.file);
  const allowed = [module, ...(ALLOWED[module] ?? [])];
  return imports(file)
    .filter((target) => readable(target) && !allowed.includes(moduleOf(target)))
    .map((target) => `${file.file} imports ${target}`);
}

test('a module imports only from modules to its left', () => {
  expect(all.flatMap(wrongImports)).toEqual([]);
});

test.each([
  ['core/a.ts', `import { run } from '../cli/run.ts';`],
  ['core/a.ts', `import { run } from "../cli/run.ts";`],
  ['core/a.ts', `import '../cli/run.ts';`],
  ['core/a.mjs', `export { run } from '../cli/run.ts';`],
  ['core/a.ts', `await import('../cli/run.ts');`],
  ['core/a.ts', 'await import(`../cli/run.ts`);'],
  ['core/a.ts', `require('../cli/run.ts');`],
  ['core/a.ts', `new URL('../cli/run.ts', import.meta.url);`],
  ['core/a.ts', `import x from '/src/cli/run.ts';`],
  ['core/a.ts', `import x from '../client/embed/loader.ts?classic';`],
  ['timeline/a.ts', `import x from '../client/page/cite.ts?worker&url';`],
  ['output/a.ts', `import x from '../theme/styles/base.css?raw';`],
  ['client/a.astro', `<style>@import '../theme/styles/base.css';</style>`],
  ['client/a.css', `@import url('../theme/styles/base.css');`],
  ['client/a.css', `@import url(../theme/styles/base.css);`],
  ['client/a.css', `a { background: url("../../content/people.yaml") }`],
  ['core/a.ts', `import x from '../../content/story.mdx';`],
])('in %s this is found: %s', (file, text) => {
  expect(wrongImports({ file, text })).toHaveLength(1);
});

/** A file of src/, or one outside it, of which only package.json may be imported. */
const readable = (target: string) =>
  all.some(({ file }) => file === target) || (target.startsWith('..') && target !== '../package.json');

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

test('Astro’s content API is used by the collections, by pages, and where the story is derived', () => {
  const users = files.filter((file) => imports(file).includes('astro:content')).map(({ file }) => file);
  expect(users.filter((file) => !/^(theme\/)?pages\//.test(file)).sort()).toEqual([
    'astro/collections.ts',
    'theme/components/Problems.astro',
    'theme/current-story.ts',
  ]);
});

/** Code without comments that takes data from elsewhere than an import: not Astro's own constants. */
const hidden = (text: string): string[] =>
  text
    .replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, '')
    .match(/\bglobalThis\b|\bprocess\.env\b|\bimport\.meta\.env(?!\.(BASE_URL|PROD|DEV)\b)/g) ?? [];

test('data passes between modules only through imports and arguments', () => {
  // They set variables for Astro, or read those that the config of a newsroom names.
  const users = ['astro/integration.ts', 'build/build.ts', 'build/config-inputs.ts', 'cli/dev.ts'];
  expect(files.filter(({ text }) => hidden(text).length > 0).map(({ file }) => file)).toEqual(users);
  expect(files.flatMap(({ text }) => hidden(text)).filter((found) => found !== 'process.env')).toEqual([]);
  for (const text of ['globalThis.story = 1', "process.env['STORY']", 'import.meta.env.STORY'])
    expect(hidden(text)).toHaveLength(1);
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
  const modules = new Set(all.map(({ file }) => moduleOf(file)));
  // A newsroom may have pages of its own in src/pages/.
  const known = (module: string) => module in ALLOWED || module === 'pages';
  expect([...modules].filter((module) => !known(module)).sort()).toEqual(['env.d.ts']);
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
