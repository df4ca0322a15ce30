import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStory, pretty } from '../../../../src/core/story/check-story.ts';

let folder: string;
let story: string;
const ENTRY = 'lamp/2024-05-01-new-lamp.mdx';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-files-'));
  story = join(folder, 'story');
  cpSync('tests/stories/minimal', story, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const said = async () => pretty(await checkStory(story)).replaceAll(story, 'STORY');

test('Windows line ends and a byte order mark are accepted', async () => {
  for (const file of ['story.mdx', 'sources.yaml', ENTRY]) {
    const text = readFileSync(join(story, file), 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(join(story, file), `\ufeff${text}`);
  }
  expect(await said()).toContain('Nothing to fix.');
  writeFileSync(
    join(story, ENTRY),
    readFileSync(join(story, ENTRY), 'utf8').replace('[ada-keeper]', '[ada-keper]'),
  );
  expect(await said()).toContain(`${ENTRY}:5:10 error: There is no person “ada-keper”`);
});

test('a file that is not UTF-8 is reported, and the rest is still checked', async () => {
  writeFileSync(
    join(story, 'people.yaml'),
    Buffer.from('- id: ada-keeper\n  name: Ad\xe9 Keeper\n', 'latin1'),
  );
  expect(await said()).toContain('people.yaml:1:1 error: This file is not UTF-8 text.');
});

test('a file of 5 MB is refused before it is read', async () => {
  writeFileSync(join(story, ENTRY), 'x'.repeat(5_000_000));
  expect(await said()).toContain(`${ENTRY}:1:1 error: This file has 5.0 MB; the limit is 1 MB.`);
});

test('a folder with the name of an entry is refused', async () => {
  mkdirSync(join(story, 'lamp/2024-05-02-folder.mdx'));
  expect(await said()).toContain('lamp/2024-05-02-folder.mdx:1:1 error: This file cannot be read (EISDIR).');
});

test('a link out of the folder is refused, and so is a broken link', async () => {
  copyFileSync(join(story, ENTRY), join(folder, 'elsewhere.mdx'));
  rmSync(join(story, ENTRY));
  symlinkSync(join(folder, 'elsewhere.mdx'), join(story, ENTRY));
  symlinkSync(join(folder, 'nowhere'), join(story, 'lamp/2024-05-02-gone.mdx'));
  const text = await said();
  expect(text).toContain(`${ENTRY}:1:1 error: This is a link to a file outside the story.`);
  expect(text).toContain('lamp/2024-05-02-gone.mdx:1:1 error: This is a link to a file outside the story.');
});

test('hidden files and files of other kinds are ignored', async () => {
  for (const name of ['.draft.mdx', 'notes.txt', 'lamp/.2024.mdx', 'lamp/picture.png'])
    writeFileSync(join(story, name), '{');
  expect(await said()).toContain('Nothing to fix.');
});
