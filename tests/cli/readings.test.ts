import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../src/build/hashes.ts';
import { noteAt } from '../../src/build/kept.ts';
import { readings } from '../../src/build/readings.ts';
import { type EntryReading, readEntry, type StoryFile } from '../../src/core/story/read/draft.ts';

const target = mkdtempSync(join(tmpdir(), 'backgrounder-readings-'));
const left = noteAt(target, 'bin');
beforeEach(() => {
  mkdirSync(target, { recursive: true });
});
afterEach(() => {
  rmSync(target, { recursive: true, force: true });
  rmSync(left, { force: true });
});

const FILE: StoryFile = {
  path: 'bridge/1998-04-02-crack.mdx',
  text: '---\nheadline: A crack\n---\n\n<Claim id="seen" sources="ledger">\nIt was seen.\n</Claim>\n',
};

/** Reads a file as a build into the folder does, and leaves it for the next. */
function build(file = FILE): EntryReading {
  const { entry, remember } = readings(target, 'code');
  const reading = entry(file);
  remember();
  return reading;
}

/** Changes what was left, as only something that knows its form could: so one sees whether it is used. */
function rewrite(stamp: (stamp: string) => string, sum: (sum: string) => string): void {
  const [of, kept] = deserialize(readFileSync(left).subarray(64)) as [string, Map<string, EntryReading>];
  for (const { entry } of kept.values()) entry.front.headline = 'Poison';
  const bytes = serialize([stamp(of), kept]);
  writeFileSync(left, Buffer.concat([Buffer.from(sum(sha256(bytes))), bytes]));
}

const same = (text: string) => text;
const headline = ({ entry }: EntryReading) => entry.front.headline;

test('a file that is what it was is not read again where a site stands, and reads the same', () => {
  expect(build()).toEqual(readEntry(FILE));
  expect(build()).toEqual(readEntry(FILE));
  rewrite(same, same);
  expect(headline(build())).toBe('Poison');
});

test.each([
  ['other code', () => rewrite((stamp) => stamp.replace(/./, 'x'), same)],
  ['another sum', () => rewrite(same, (sum) => sum.replace(/./, 'x'))],
  ['half of it', () => writeFileSync(left, readFileSync(left).subarray(0, 300))],
  ['nothing', () => writeFileSync(left, '')],
  ['no site', () => (rewrite(same, same), rmSync(target, { recursive: true }))],
])('what was left is not believed: %s', (_name, poison) => {
  build();
  poison();
  expect(build()).toEqual(readEntry(FILE));
});

test('a file of another text, or at another path, is read', () => {
  build();
  rewrite(same, same);
  expect(headline(build({ ...FILE, text: FILE.text.replace('A crack', 'A split') }))).toBe('A split');
  expect(headline(build({ ...FILE, path: 'council/1998-04-02-crack.mdx' }))).toBe('A crack');
});

test('what is no longer in the story is no longer remembered', () => {
  build();
  build({ ...FILE, path: 'council/1998-04-02-crack.mdx' });
  const [, kept] = deserialize(readFileSync(left).subarray(64)) as [string, Map<string, EntryReading>];
  expect([...kept.values()].map(({ entry }) => entry.strand)).toEqual(['council']);
});
