import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../src/build/hashes.ts';
import { openThread, type Thread } from '../../src/build/thread.ts';

let root: string;
let thread: Thread;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backgrounder-thread-'));
  const [folder, scratch, target] = ['site', 'scratch', 'dist'].map((name) => join(root, name));
  if (!folder || !scratch || !target) throw new Error('Three names, three folders.');
  thread = openThread({ folder, scratch, target, base: '/' }, 'stamp');
});
afterEach(async () => {
  await thread.close();
  rmSync(root, { recursive: true });
});

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const START = '<h1 id="top">The bridge</h1><a href="/gone/">gone</a>';
const SITE = { files: ['index.html'], expected: ['/'], kept: new Map<string, string>() };

test('what was handed over stands there, and is hashed and examined', async () => {
  await thread.write('index.html', bytes(START));
  await thread.write('bridge/crack/index.html', bytes('<a href="/#top">top</a>'));
  await thread.written();
  expect(readFileSync(join(root, 'site/index.html'), 'utf8')).toBe(START);
  const { problems, hashes } = await thread.examine(SITE);
  expect(problems).toEqual(['index.html links to /gone/, which leads nowhere.']);
  expect([...hashes.keys()]).toEqual(['index.html', 'bridge/crack/index.html']);
  expect(hashes.get('index.html')).toBe(sha256(START));
});

test('after a restart nothing is known of what was written before', async () => {
  await thread.write('index.html', bytes(START));
  await thread.written();
  await thread.restart();
  rmSync(join(root, 'site'), { recursive: true });
  await thread.write('index.html', bytes('<p>'));
  await thread.written();
  expect(await thread.examine(SITE)).toEqual({
    problems: [],
    hashes: new Map([['index.html', sha256('<p>')]]),
  });
});

test('what the system refuses is told with its code, by each job from then on', async () => {
  writeFileSync(join(root, 'site'), 'a file where the folder should be');
  await thread.write('index.html', bytes(START));
  await expect(thread.written()).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(thread.written()).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(thread.examine(SITE)).rejects.toMatchObject({ code: 'EEXIST' });
});

test('once it is stopped it writes nothing more, however much was handed over', async () => {
  await thread.left;
  for (let n = 0; n < 40; n++) await thread.write(`${n}/index.html`, new ArrayBuffer(600_000));
  thread.stop();
  const written = existsSync(join(root, 'site')) ? readdirSync(join(root, 'site')).length : 0;
  expect(written).toBeLessThan(40);
  rmSync(join(root, 'site'), { recursive: true, force: true });
  await setTimeout(200);
  expect(readdirSync(root)).toEqual([]);
});
