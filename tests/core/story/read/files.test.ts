import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkStory, pretty } from '../../../../src/core/story/check-story.ts';

let folder: string;
let story: string;
/** A command of Unix that this project does not install. */
const MAKE_PIPE = 'mkfifo';
const UNIX = process.platform !== 'win32';
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

test('a folder with the name of an entry is named for what it is', async () => {
  mkdirSync(join(story, 'lamp/2024-05-02-folder.mdx'));
  expect(await said()).toContain(
    'lamp/2024-05-02-folder.mdx:1:1 error: This is a folder with the name of a file.',
  );
});

describe('a link', () => {
  test('to a file or a folder inside the story is followed, and what it leads to is not called unread', async () => {
    mkdirSync(join(story, 'store/deep/lamp'), { recursive: true });
    renameSync(join(story, ENTRY), join(story, 'store/deep/lamp/2024-05-01-new-lamp.mdx'));
    renameSync(join(story, 'people.yaml'), join(story, 'store/deep/who.yaml'));
    rmSync(join(story, 'lamp'), { recursive: true });
    symlinkSync('store/deep/lamp', join(story, 'lamp'));
    symlinkSync(join(story, 'store/deep/who.yaml'), join(story, 'people.yaml'));
    expect(await said()).toContain('1 entry, 1 claim, 2 sources. Nothing to fix.');
  });

  test('of the story folder itself is followed', async () => {
    symlinkSync(story, join(folder, 'link'));
    expect(pretty(await checkStory(join(folder, 'link')))).toContain('Nothing to fix.');
  });

  test.each([
    ['a file', 'elsewhere.mdx', 'This is a link to a file outside the story (../../elsewhere.mdx).'],
    ['a folder', 'elsewhere', 'This is a link to a folder outside the story (../../elsewhere).'],
    [
      'a story with a longer name',
      'story-2',
      'This is a link to a folder outside the story (../../story-2).',
    ],
  ])('to %s outside is refused by name', async (_, name, message) => {
    if (name.endsWith('.mdx')) copyFileSync(join(story, ENTRY), join(folder, name));
    else mkdirSync(join(folder, name));
    rmSync(join(story, ENTRY));
    symlinkSync(`../../${name}`, join(story, ENTRY));
    expect(await said()).toContain(`${ENTRY}:1:1 error: ${message}`);
  });

  test('to nothing, to itself and to its own folder are refused by name', async () => {
    symlinkSync('../nowhere', join(story, 'lamp/2024-05-02-gone.mdx'));
    symlinkSync('2024-05-03-self.mdx', join(story, 'lamp/2024-05-03-self.mdx'));
    symlinkSync('.', join(story, 'lamp/again'));
    symlinkSync('..', join(story, 'lamp/above'));
    const text = await said();
    expect(text).toContain('gone.mdx:1:1 error: This is a link to ../nowhere, which does not exist.');
    expect(text).toContain('self.mdx:1:1 error: This is a link that leads to itself (2024-05-03-self.mdx).');
    expect(text).toContain('lamp/again:1:1 error: This is a link to a folder that contains it (.).');
    expect(text).toContain('lamp/above:1:1 error: This is a link to a folder that contains it (..).');
    expect(text).toContain('4 errors and 0 warnings');
  });
});

test.runIf(UNIX)('a named pipe is refused without waiting for it', async () => {
  execFileSync(MAKE_PIPE, [join(story, 'lamp/2024-05-02-pipe.mdx'), join(story, 'pipe')]);
  const text = await said();
  expect(text).toContain('lamp/2024-05-02-pipe.mdx:1:1 error: This is not a file but a named pipe.');
  expect(text).toContain('pipe:1:1 error: This is not a file but a named pipe.');
});

test.runIf(UNIX)('a socket is refused', async () => {
  const server = createServer().listen(join(story, 'lamp/2024-05-02-socket.mdx'));
  await once(server, 'listening');
  expect(await said()).toContain('lamp/2024-05-02-socket.mdx:1:1 error: This is not a file but a socket.');
  server.close();
});

describe.runIf(UNIX)('without permission', () => {
  // Permissions do not apply to root, who can become somebody else for the time of a test.
  const isRoot = process.geteuid?.() === 0;
  beforeEach(() => {
    chmodSync(folder, 0o755);
    if (isRoot) process.seteuid?.(65_534);
  });
  afterEach(() => {
    if (isRoot) process.seteuid?.(0);
    chmodSync(join(story, 'lamp'), 0o755);
  });
  const asOwner = (change: () => void) => {
    if (isRoot) process.seteuid?.(0);
    change();
    if (isRoot) process.seteuid?.(65_534);
  };

  test('a file is named, and what depends on it is not checked', async () => {
    asOwner(() => chmodSync(join(story, 'sources.yaml'), 0));
    const text = await said();
    expect(text).toContain('sources.yaml:1:1 error: This file cannot be read: you may not open it.');
    expect(text).toContain(
      '1 error and 0 warnings in 1 file. Not checked until sources.yaml is fixed: 2 references',
    );
  });

  test('a folder is named', async () => {
    asOwner(() => chmodSync(join(story, 'lamp'), 0));
    const text = await said();
    expect(text).toContain('lamp:1:1 error: This folder cannot be read: you may not open it.');
    expect(text).toContain('1 error and 0 warnings in 1 file. Not checked until lamp is fixed: 2 references');
  });
});

test('UTF-16 is named', async () => {
  writeFileSync(join(story, 'people.yaml'), Buffer.from('\ufeff- id: ada-keeper\n', 'utf16le'));
  expect(await said()).toContain('people.yaml:1:1 error: This file is UTF-16, not UTF-8 text.');
});

describe('a name that was probably meant for a file that is read is an error', () => {
  test.each([
    ['sources.yml', 'sources.yaml'],
    ['Sources.yaml', 'sources.yaml'],
    ['source.yaml', 'sources.yaml'],
    ['sources.yaml.txt', 'sources.yaml'],
    ['persons.yaml', 'people.yaml'],
    ['pepole.yaml', 'people.yaml'],
    ['organisations.yaml', 'organizations.yaml'],
    ['PLACES.YAML', 'places.yaml'],
    ['locations.yml', 'places.yaml'],
    ['glosary.yaml', 'glossary.yaml'],
    ['About.mdx', 'about.mdx'],
    ['about.md', 'about.mdx'],
  ])('%s for %s', async (name, meant) => {
    rmSync(join(story, meant), { force: true });
    writeFileSync(join(story, name), '[]\n');
    const text = await said();
    expect(text).toContain(`${name}:1:1 error: This file is not read. Did you mean ${meant}? [files]`);
    expect(text).toContain(`→ Rename it to ${meant}.`);
    expect(text).toContain('1 error and 0 warnings');
  });

  test.each(['story.md', 'Story.mdx', 'stroy.mdx', 'story.mdx.txt', 'index.mdx'])(
    '%s for story.mdx',
    async (name) => {
      renameSync(join(story, 'story.mdx'), join(story, name));
      const text = await said();
      expect(text).toContain(`${name}:1:1 error: This file is not read. Did you mean story.mdx? [files]`);
      expect(text).toContain('1 error and 0 warnings');
    },
  );

  test.each([
    ['lamp/2024-05-02-fog.md', 'Rename it to lamp/2024-05-02-fog.mdx.'],
    ['lamp/2024-05-02-fog.MDX', 'Rename it to lamp/2024-05-02-fog.mdx.'],
    ['lamp/2024-05-02-fog.mdx.txt', 'Rename it to lamp/2024-05-02-fog.mdx.'],
    ['lamp/2024-fog.markdown', 'Rename it to lamp/2024-fog.mdx.'],
    ['lamp/2024/05/2024-05-02-fog.mdx', 'Move it to lamp/2024-05-02-fog.mdx.'],
    ['2024-05-02-fog.mdx', 'Move it into that folder.'],
    ['lamp/sources.yaml', 'Move what is missing into sources.yaml, and delete this file.'],
    ['sources.yml', 'Move what is missing into sources.yaml, and delete this file.'],
  ])('an entry or a list in the wrong place or form: %s', async (name, hint) => {
    mkdirSync(join(story, name, '..'), { recursive: true });
    writeFileSync(join(story, name), '[]\n');
    const text = await said();
    expect(text).toContain(`${name}:1:1 error: This file is not read`);
    expect(text).toContain(`→ ${hint}`);
  });
});

describe('any other file that is not read is a warning', () => {
  test.each([
    'privacy.mdx',
    'history.mdx',
    'notes.txt',
    'README.md',
    'lamp/notes.md',
    'lamp/picture.png',
    'events.yaml',
    'sources-old.yaml',
    'sources.csv',
  ])('%s', async (name) => {
    writeFileSync(join(story, name), '{');
    expect(await said()).toContain(`${name}:1:1 warning: This file is not read. [files]`);
  });

  test('a folder of which nothing is read is one, with its first files', async () => {
    mkdirSync(join(story, 'images/large'), { recursive: true });
    for (const name of ['a.png', 'b.png', 'large/c.png', 'large/d.png', 'large/e.png'])
      writeFileSync(join(story, 'images', name), '');
    const text = await said();
    expect(text).toContain(
      'images:1:1 warning: Nothing in this folder is read: a.png, b.png, large/c.png and 2 more. [files]',
    );
    expect(text).toContain('0 errors and 1 warning in 1 file.');
  });
});

test('hidden files, and what editors and systems leave beside a file, are ignored', async () => {
  mkdirSync(join(story, '.cache'));
  for (const name of [
    '.draft.mdx',
    'lamp/.2024.mdx',
    '.DS_Store',
    '.cache/x.mdx',
    `${ENTRY}~`,
    'lamp/#2024.mdx#',
    'lamp/x.mdx.swp',
    'Thumbs.db',
    'desktop.ini',
  ])
    writeFileSync(join(story, name), '{');
  expect(await said()).toContain('Nothing to fix.');
});

test('of a folder without a story only that is said', async () => {
  expect(pretty(await checkStory('tests/core')).match(/^\S+:\d+:\d+ .*$/gm)).toEqual([
    'story.mdx:1:1 error: There is no story.mdx in this folder. [files]',
  ]);
});
