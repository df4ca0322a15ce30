import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { type InProcess, runInProcess } from '../../cli/in-process.ts';

/** The folder of a test, and in it a copy of the fixture to which things are added. */
export const at = { root: '', story: '' };
beforeEach(() => {
  at.root = mkdtempSync(join(tmpdir(), 'backgrounder-new-'));
  at.story = join(at.root, 'story');
  cpSync('tests/stories/port-anselm', at.story, { recursive: true });
});
afterEach(() => rmSync(at.root, { recursive: true, force: true }));

export async function cli(command: InProcess, ...args: string[]) {
  const { status, said } = await runInProcess(command, args);
  return { status, said: said.replaceAll(at.root, '…') };
}
/** Runs `npm run new --` with what is typed after it. */
export const make = (call: string) => cli('new', ...words(call), '--story', at.story);
export const words = (call: string) =>
  (call.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', ''));
export const read = (path: string) => readFileSync(join(at.story, path), 'utf8');
export const passes = async (folder = at.story) =>
  expect(await cli('check', '--story', folder)).toMatchObject({ status: 0 });

/** Every file of the story with its bytes. */
export const bytes = () =>
  new Map(
    readdirSync(at.story, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(at.story, path)).isFile())
      .map((path) => [path, readFileSync(join(at.story, path), 'latin1')]),
  );

/** Creates one item. No other byte changes, and the check passes. @returns what was added to its file */
export async function added(path: string, call: string): Promise<string> {
  const before = bytes();
  expect(await make(call)).toMatchObject({ status: 0 });
  const after = bytes();
  const old = before.get(path) ?? '';
  expect(after.get(path)?.startsWith(old)).toBe(true);
  expect(new Map(after).set(path, old)).toEqual(new Map(before).set(path, old));
  await passes();
  return readFileSync(join(at.story, path)).subarray(old.length).toString('utf8');
}

/** What a person needs besides a name. */
export const PERSON = '--role "Clerk: of works" --bio "He kept “the key”." --source ledger-1998-04-03';
