import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Data flows one way; a folder imports only from folders to its left.
 *
 *   content/ → schema → story ─┬→ timeline → embeds → client → components ─┬→ layouts → pages
 *                              ├→ feeds ───↗───────────────────────────────┤
 *                              └→ pictures ↗───────────────────────────────┘
 *                    citing → feeds, client          fonts → the build
 *
 *   policy → components, layouts, cli: what browsers and caches are told of each kind of file
 *   offline: the service worker, which cli writes into a built site
 */
const RIVER: Record<string, string[]> = {
  policy: [],
  schema: [],
  story: ['schema'],
  timeline: ['schema', 'story'],
  citing: [],
  feeds: ['schema', 'story', 'citing'],
  pictures: ['schema', 'story', 'timeline'],
  embeds: ['schema', 'story', 'timeline', 'feeds', 'pictures'],
  client: ['timeline', 'citing', 'feeds', 'embeds'],
  'content.files.ts': ['story'],
  'content.held.ts': ['story'],
  'content.loader.ts': ['story', 'content.files.ts', 'content.held.ts'],
  'content.config.ts': ['content.loader.ts'],
  fonts: ['content.files.ts', 'content.held.ts'],
  'content.ts': ['story', 'content.held.ts'],
  components: [
    'schema',
    'story',
    'timeline',
    'citing',
    'feeds',
    'pictures',
    'embeds',
    'client',
    'policy',
    'content.ts',
  ],
  layouts: ['schema', 'story', 'timeline', 'feeds', 'embeds', 'components', 'styles', 'policy'],
  pages: [
    'schema',
    'story',
    'timeline',
    'feeds',
    'pictures',
    'embeds',
    'client',
    'components',
    'layouts',
    'content.ts',
  ],
  offline: [],
  cli: [
    'schema',
    'story',
    'timeline',
    'feeds',
    'pictures',
    'embeds',
    'policy',
    'fonts',
    'content.files.ts',
    'content.held.ts',
  ],
};

const SRC = resolve(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js|astro)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** The room of a file: its folder under src/, or its own name. */
const roomOf = (file: string) => file.split('/')[0] ?? file;

function imports({ file, text }: { file: string; text: string }): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), specifier)) : specifier,
  );
}

test('a folder imports only from folders to its left', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file.file);
    const allowed = [room, ...(RIVER[room] ?? [])];
    return imports(file)
      .filter((target) => readable(target) && !allowed.includes(roomOf(target)))
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
    .filter(({ file }) => file.endsWith('.ts') && roomOf(file) !== 'client')
    .filter(({ text }) => /\b(document|window)\./.test(text));
  expect(touching.map(({ file }) => file)).toEqual([]);
  const client = files.filter(({ file }) => roomOf(file) === 'client');
  expect(client.flatMap(imports).filter((target) => /^(zod|yaml|satteri)/.test(target))).toEqual([]);
});

test('every room is in the drawing', () => {
  const rooms = new Set(files.map(({ file }) => roomOf(file)));
  expect([...rooms].filter((room) => !(room in RIVER)).sort()).toEqual(['env.d.ts']);
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
