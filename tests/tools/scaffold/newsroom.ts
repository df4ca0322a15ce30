import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { run } from '../../cli/run.ts';

/** Where the story of a test is, to which things are added: a copy of the fixture, in a folder of its own. */
export const at = { root: '', story: '' };
beforeEach(() => {
  at.root = mkdtempSync(join(tmpdir(), 'backgrounder-new-'));
  at.story = join(at.root, 'story');
  cpSync('tests/stories/port-anselm', at.story, { recursive: true });
});
afterEach(() => rmSync(at.root, { recursive: true, force: true }));

export function cli(command: string, ...args: string[]) {
  const { status, said } = run(command, args);
  return { status, said: said.replaceAll(at.root, '…') };
}
/** Runs `npm run new --` with what is typed after it. */
export const make = (call: string) => cli('new', ...words(call), '--story', at.story);
export const words = (call: string) =>
  (call.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', ''));
export const read = (path: string) => readFileSync(join(at.story, path), 'utf8');
export const passes = (folder = at.story) =>
  expect(cli('check', '--story', folder)).toMatchObject({ status: 0 });

/** Every file of the story with its bytes. */
export const bytes = () =>
  new Map(
    readdirSync(at.story, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(at.story, path)).isFile())
      .map((path) => [path, readFileSync(join(at.story, path), 'latin1')]),
  );

/** Makes one thing and returns what was added to its file; every other byte is as it was, and the check passes. */
export function added(path: string, call: string): string {
  const before = bytes();
  expect(make(call)).toMatchObject({ status: 0 });
  const after = bytes();
  const old = before.get(path) ?? '';
  expect(after.get(path)?.startsWith(old)).toBe(true);
  expect(new Map(after).set(path, old)).toEqual(new Map(before).set(path, old));
  passes();
  return readFileSync(join(at.story, path)).subarray(old.length).toString('utf8');
}

/** What a person needs beside a name. */
export const PERSON = '--role "Clerk: of works" --bio "He kept “the key”." --source ledger-1998-04-03';
