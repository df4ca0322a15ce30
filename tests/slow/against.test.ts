import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareDrafts } from '../../src/core/story/compare/compare.ts';
import { readDraft } from '../../src/core/story/read/draft.ts';
import { readFiles } from '../../src/core/story/read/files.ts';
import { succeed } from '../cli/run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-against-'));
  cpSync('tests/stories/port-anselm', join(folder, 'before'), { recursive: true });
  build('before');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (story: string) =>
  succeed('build', '--story', join(folder, story), '--out', join(folder, `${story}-site`));

/** Edits every file of the story and builds it. @returns what a reviewer is told of the edit */
async function edited(name: string, edit: (text: string, path: string) => string) {
  const story = join(folder, name);
  cpSync(join(folder, 'before'), story, { recursive: true });
  let count = 0;
  for (const path of filesIn(story)) {
    const text = readFileSync(join(story, path), 'utf8');
    const now = edit(text, path);
    if (now !== text) count += 1;
    writeFileSync(join(story, path), now);
  }
  expect(count).toBeGreaterThan(3);
  build(name);
  const [before, after] = await Promise.all([readFiles(join(folder, 'before')), readFiles(story)]);
  return compareDrafts(readDraft(before.files), readDraft(after.files)).changes;
}

const filesIn = (of: string): string[] =>
  readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((path) => lstatSync(join(of, path)).isFile())
    .sort();

/** The files of two sites whose texts differ. */
function differing(name: string, same: (text: string) => string = (text) => text): string[] {
  const [before, after] = ['before', name].map((story) => join(folder, `${story}-site`));
  if (before === undefined || after === undefined) return [];
  expect(filesIn(after)).toEqual(filesIn(before));
  return filesIn(before).filter((path) => {
    const [old, now] = [before, after].map((site) => same(readFileSync(join(site, path), 'latin1')));
    return old !== now;
  });
}

test('edits of which nothing is reported change no byte of the site', async () => {
  const changes = await edited('invisible', (text, path) => {
    const commented = path.endsWith('.yaml')
      ? `# Checked.\n${text}`
      : text.replace(/^---\n/, '---\n# Checked.\n');
    return commented
      .replace(/^(headline: .*\n)(dek: .*\n)/m, '$2$1')
      .replace(/^( {2}term: )(.*)$/m, '$1"$2"')
      .replace(/^(people|sources): \[(.*)\]$/m, '$1: [ $2 ]')
      .replace(/ kind="on-record"(.*) sources="([^"]*)"/, ' sources="$2"$1 kind="on-record"')
      .replaceAll('\n\n<', '\n\n\n<')
      .replace('- Nobody', '* Nobody')
      .replace(/$/, '\n');
  });
  expect(changes).toEqual([]);
  expect(differing('invisible')).toEqual([]);
});

test('lines that are broken elsewhere change only white space', async () => {
  const changes = await edited('wrapped', (text) =>
    text.replace(/(?<=^[A-Z][^\n|]{8,} \w+) (?=\w+ \w)(?![^<]*>)(?![^[]*\])/gm, '\n'),
  );
  expect(changes).toEqual([]);
  const white = (text: string) => text.replace(/(?:\s|\\n)+/g, ' ');
  // These two list the hashes of the files.
  expect(differing('wrapped', white).filter((path) => !/^(sha256sums\.txt|sw\.js)$/.test(path))).toEqual([]);
  expect(differing('wrapped')).not.toEqual([]);
});

test('an edit that is reported changes the site', async () => {
  const changes = await edited('visible', (text) =>
    text.replace(/^(dek|  (?:role|note|definition)): (.*)\.$/m, '$1: $2, again.'),
  );
  expect(changes.length).toBeGreaterThan(3);
  expect(differing('visible').length).toBeGreaterThan(3);
});
