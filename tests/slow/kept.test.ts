import {
  appendFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hash } from '../cli/hash.ts';
import { run } from '../cli/run.ts';
import { copyProject } from '../copy-project.ts';

/** A project of its own, whose code, packages and notes a test may change. */
const project = mkdtempSync(join(tmpdir(), 'backgrounder-kept-'));
const story = join(project, 'story');
const notes = join(project, 'node_modules/.cache/backgrounder');
afterAll(() => rmSync(project, { recursive: true, force: true }));

beforeAll(() => {
  copyProject(project);
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync('node_modules').filter(
    (each) => !/^\.(cache|astro|vite|package)/.test(each),
  ))
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name));
  cpSync('node_modules/.package-lock.json', join(project, 'node_modules/.package-lock.json'));
  cpSync('tests/stories/port-anselm', story, { recursive: true });
  build();
});

/** Builds into a folder of the project, and returns how many pages were kept. */
function build(out = 'dist', ...args: string[]): number {
  const { status, stdout, said } = run('build', ['--story', 'story', '--out', out, ...args], {
    cwd: project,
  });
  expect(status, said).toBe(0);
  return Number(/\((\d+) as they were\)/.exec(stdout)?.[1] ?? 0);
}

/** Builds again, and once into an empty folder: both have to be the same, whatever was kept. */
function keptOf(...args: string[]): number {
  const kept = build('dist', ...args);
  expect(build('clean', ...args)).toBe(0);
  expect(hash(join(project, 'dist'))).toBe(hash(join(project, 'clean')));
  rmSync(join(project, 'clean'), { recursive: true });
  return kept;
}

const edit = (path: string, from: string, to: string) => {
  const text = readFileSync(join(project, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(project, path), text.replace(from, to));
};
const write = (path: string, text: string) => writeFileSync(join(story, path), text);
const CRACK = 'story/bridge/1998-04-02-crack.mdx';

/** A page and a frame for each of five entries. */
const ALL = 10;

/** Every kind of edit, and how many of the pages of entries stay as they are. */
const EDITS: [name: string, change: () => void, kept: number][] = [
  ['nothing', () => undefined, ALL],
  ['a claim', () => edit(CRACK, 'from the north tower', 'from the south tower'), ALL - 2],
  ['a headline, which neighbours name', () => edit(CRACK, '& says so', '& tells'), 2],
  ['a dek', () => edit(CRACK, 'one from the builder', 'another from the builder'), 2],
  ['what is significant', () => edit(CRACK, 'significance: 2', 'significance: 3'), 2],
  ['a source', () => edit('story/sources.yaml', 'title: Bridge shut', 'title: The bridge is shut'), 4],
  ['a source that nobody cites', () => edit('story/sources.yaml', 'title: Harbour talk', 'title: Talk'), ALL],
  ['a person', () => edit('story/people.yaml', 'role: Town engineer', 'role: Engineer'), 0],
  ['a place', () => edit('story/places.yaml', 'name: Port Anselm bridge', 'name: The bridge'), 0],
  ['a term', () => edit('story/glossary.yaml', 'A steel rod', 'An iron rod'), 0],
  ['a speaker', () => edit('story/organizations.yaml', 'name: Port Anselm Council', 'name: The Council'), 0],
  ['a figure', () => edit('story/figures.yaml', 'value: 1200', 'value: 1300'), ALL],
  ['the explainer', () => edit('story/story.mdx', 'closed on the morning', 'closed in the morning'), ALL],
  ['the summary', () => edit('story/story.mdx', 'crack was found.', 'crack was seen.'), ALL],
  ['what it is checked up to', () => edit('story/story.mdx', 'asOf: 1998-06-30', 'asOf: 1998-07-01'), 0],
  ['a strand’s name', () => edit('story/story.mdx', 'label: The council', 'label: The town council'), 0],
  [
    'a correction',
    () =>
      edit(
        'story/bridge/1998-06-reopening.mdx',
        'significance:',
        "updates: [{ date: 1998-06-29, text: 'Told again.' }]\nsignificance:",
      ),
    ALL - 2,
  ],
  [
    'an entry more',
    () => {
      const text = readFileSync(join(project, CRACK), 'utf8');
      write('council/1998-04-05-more.mdx', text.replace('date: 1998-04-02', 'date: 1998-04-05'));
    },
    2,
  ],
  [
    'its date, which moves it',
    () => {
      const text = readFileSync(join(story, 'council/1998-04-05-more.mdx'), 'utf8');
      rmSync(join(story, 'council/1998-04-05-more.mdx'));
      write('council/1990-01-02-more.mdx', text.replace('date: 1998-04-05', 'date: 1990-01-02'));
    },
    0,
  ],
  ['an entry less', () => rmSync(join(story, 'council/1990-01-02-more.mdx')), 4],
  ['letters that the faces were cut without', () => edit(CRACK, 'south tower', 'south tower (Ďğ)'), 0],
];

test.each(EDITS)('after an edit the site is what a build of nothing makes: %s', (_name, change, kept) => {
  change();
  expect(keptOf()).toBe(kept);
});

test('a picture is kept, unless letters of it are drawn with the machine’s own faces', () => {
  const names = ['share.png', 'bridge/1998-04-02-crack/share.png', 'council/1998-04-03-session/share.png'];
  // A file that is kept is a link to the one before.
  const files = () => names.map((name) => statSync(join(project, 'dist', name)).ino);
  edit(CRACK, '& tells', '& tells 橋');
  build();
  const before = files();
  expect(build()).toBe(ALL);
  expect(files().map((file, i) => file === before[i])).toEqual([true, false, true]);
  edit(CRACK, ' 橋', '');
});

test('another address, or copies that are compressed, are another site', () => {
  expect(keptOf('--site', 'https://example.org')).toBe(0);
  expect(keptOf('--site', 'https://example.org', '--base', '/news')).toBe(0);
  expect(keptOf('--base', '/news', '--compress')).toBe(0);
  edit(CRACK, 'south tower', 'west tower');
  expect(keptOf('--base', '/news', '--compress')).toBe(ALL - 2);
  expect(keptOf()).toBe(0);
});

test.each([
  ['the layout', 'src/theme/layouts/Page.astro', '<main id="main"', '<main class="other" id="main"'],
  ['a component', 'src/theme/components/EntryNav.astro', 'class="entry-nav"', 'class="entry-nav other"'],
  ['a style', 'src/theme/styles/tokens.css', ':root {', ':root {\n  --not-used: 1px;'],
  ['the schema', 'src/core/schema/body.ts', 'export ', '/* Tightened. */ export '],
  ['how texts are read', 'src/core/story/read/hast.ts', 'smartPunctuation: true', 'smartPunctuation: false'],
  ['a package', 'node_modules/.package-lock.json', '"lockfileVersion"', '"changed": true, "lockfileVersion"'],
])('nothing is kept where the code is other code: %s', (_name, path, from, to) => {
  expect(build()).toBe(ALL);
  edit(path, from, to);
  expect(keptOf()).toBe(0);
});

test('a page that was changed by hand is made again', () => {
  expect(build()).toBe(ALL);
  appendFileSync(join(project, 'dist/bridge/1998-04-02-crack/index.html'), '<p>Poison</p>');
  rmSync(join(project, 'dist/embed/bridge/1998-06-reopening/index.html'));
  expect(keptOf()).toBe(ALL - 4);
});

test('a note that says what is not so is not believed', () => {
  const note = readdirSync(notes).find((name) => name.endsWith('.json')) ?? '';
  const told = readFileSync(join(notes, note), 'utf8');
  for (const text of ['{', '{"stamp":1}', told.replaceAll(/"assets":\[[^\]]*\]/g, '"assets":[]')]) {
    for (const each of readdirSync(notes)) writeFileSync(join(notes, each), text);
    expect(keptOf()).toBe(0);
  }
  for (const each of readdirSync(notes)) rmSync(join(notes, each));
  expect(keptOf()).toBe(0);
});

test('a file of the site that stands is never written to, though the next site has it too', () => {
  const page = join(project, 'dist/bridge/1998-04-02-crack/index.html');
  const [before, own] = [readFileSync(page, 'utf8'), join(project, 'own.html')];
  linkSync(page, own);
  expect(build()).toBe(ALL);
  edit(CRACK, 'west tower', 'east tower');
  expect(build()).toBe(ALL - 2);
  expect(readFileSync(page, 'utf8')).toContain('east tower');
  expect(readFileSync(own, 'utf8')).toBe(before);
});
