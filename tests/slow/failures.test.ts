import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { hash } from '../cli/hash.ts';
import { copyProject } from '../copy-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-failures-'));
const dist = join(folder, 'dist');
const STORY = resolve('tests/stories/port-anselm');
const BUILD = [resolve('src/cli/build.ts'), '--story', STORY, '--out', dist, '--base', '/news'];
const FAULT = ['--import', resolve('tests/slow/fault.js')];
let before: string;

beforeEach(() => {
  for (const each of readdirSync(folder)) rmSync(join(folder, each), { recursive: true });
  cpSync(inject('otherSite'), dist, { recursive: true });
  // So that it is not up to date.
  rmSync(join(dist, '404.html'), { force: true });
  before = hash(dist);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(command: string, args: string[], options = {}) {
  const { status, signal, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    // A build that never ends would hold the folder, and every test after it.
    timeout: 100_000,
    killSignal: 'SIGKILL',
    ...options,
  });
  return { failed: status !== 0 || signal !== null, said: stdout + stderr };
}

/** The site is unchanged, and nothing is beside it. */
function unharmed(): void {
  expect(hash(dist)).toBe(before);
  expect(readdirSync(folder)).toEqual(['dist']);
}

/** The generator itself with a fault in it, in a folder of its own. */
function broken(file: string, change: (text: string) => string): string {
  const project = mkdtempSync(join(tmpdir(), 'backgrounder-broken-'));
  copyProject(project);
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, file), change(readFileSync(join(project, file), 'utf8')));
  return project;
}

describe('an error of the generator', () => {
  test.each<[string, string, (text: string) => string, string | RegExp]>([
    [
      'a component that throws',
      'src/theme/components/EntryArticle.astro',
      (text) => text.replace(/\n---\n/, "\nthrow new Error('It fell over.');\n---\n"),
      /error rendering \/\S+\/: Error: It fell over\.[^]*This is a bug of Backgrounder/,
    ],
    [
      'a file that throws while it is written',
      'src/output/feeds/atom.ts',
      (text) =>
        text.replace(/^export function atom\b|^export const atom\b/m, "throw new Error('No feed.');\n$&"),
      'No feed.',
    ],
    ['a page that cannot be parsed', 'src/theme/pages/about.astro', (text) => `${text}<p {`, 'about.astro'],
    [
      'a broken link',
      'src/theme/pages/404.astro',
      (text) => text.replace('href={href(urls.story())}', 'href={href("/nowhere/")}'),
      '404.html links to /news/nowhere/, which does not exist.',
    ],
    [
      'style that the policy would refuse',
      'src/theme/pages/404.astro',
      (text) => text.replace('<h1>', '<h1 style="color: red">'),
      '404.html has code or style inline: <h1 style="color: red">',
    ],
    [
      'two pages under one address',
      'src/theme/pages/[strand]/index.astro',
      (text) => text.replace('return story.strands.map', "return [...story.strands, { id: 'about' }].map"),
      /Could not render `\/about` from route `\/\[strand\]\/?`/,
    ],
    [
      'a page under another address',
      'src/output/feeds/formats.ts',
      (text) => text.replace("'/rss.xml'", "'/really-simple.xml'"),
      /links to \/news\/really-simple\.xml, which does not exist\./,
    ],
  ])('%s', (_name, file, change, said) => {
    const project = broken(file, change);
    const result = build(process.execPath, [join(project, 'src/cli/build.ts'), ...BUILD.slice(1)], {
      cwd: project,
    });
    rmSync(project, { recursive: true });
    expect(result.said).toMatch(said);
    expect(result.failed).toBe(true);
    unharmed();
  });
});

test('the story is deleted when Astro has read it', () => {
  const story = join(mkdtempSync(join(tmpdir(), 'backgrounder-story-')), 'story');
  cpSync(STORY, story, { recursive: true });
  const env = { ...process.env, FAULT: 'writeFile:delete:data-store.json.tmp', DELETED: story };
  const args = BUILD.map((arg) => (arg === STORY ? story : arg));
  const { said, failed } = build(process.execPath, [...FAULT, ...args], { env });
  expect(said).toContain('Files of the story changed during the build. Build again.');
  expect(said).not.toMatch(/\n {4}at |This is a bug/);
  expect(failed).toBe(true);
  unharmed();
});

describe('an error of the system', () => {
  test.each([
    ['the disk is full at a font', 'writeFile:ENOSPC:.woff2', 'The disk is full'],
    ['the disk is full at the first page', 'writeFile:ENOSPC:1', 'The disk is full'],
    ['the disk is full at a static page', 'writeFile:ENOSPC:people/index.html', 'The disk is full'],
    [
      'the disk is full at an entry',
      'writeFile:ENOSPC:council/1998-04-03-session/index.html',
      'The disk is full',
    ],
    ['the disk is full at the last file', 'writeFileSync:ENOSPC:sha256sums.txt', 'The disk is full'],
    [
      'the old site cannot be moved away',
      'renameSync:EACCES:/dist',
      'You do not have permission to write here',
    ],
    [
      'the new site cannot be moved in',
      'renameSync:EBUSY:/.building-dist/site',
      'Another program is using this folder',
    ],
    ['a folder cannot be made', 'mkdirSync:EIO:1', 'The disk reports an error'],
  ])('%s', (_name, fault, said) => {
    const result = build(process.execPath, [...FAULT, ...BUILD], { env: { ...process.env, FAULT: fault } });
    expect(result.said).toContain(said);
    expect(result.failed).toBe(true);
    unharmed();
  });

  test('a disk that is really full', ({ skip }) => {
    const small = join(folder, 'small');
    mkdirSync(small);
    // Room for the site that is there, and not for another like it.
    const [used] = execFileSync('du', ['-sk', dist], { encoding: 'utf8' }).split('\t');
    const size = `size=${Math.round(Number(used) * 1.3)}k`;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'none', small]).status === 0;
    if (!mounted) {
      rmSync(small, { recursive: true });
      skip('Not tested: a build on a full disk. It takes the right to mount a tmpfs, which root has.');
    }
    try {
      cpSync(dist, join(small, 'dist'), { recursive: true });
      const args = [...BUILD.slice(0, 4), join(small, 'dist')];
      const result = build(process.execPath, args);
      expect(result.said).toContain('The disk is full');
      expect(result.failed).toBe(true);
      expect(hash(join(small, 'dist'))).toBe(before);
      expect(readdirSync(small)).toEqual(['dist']);
    } finally {
      execFileSync('umount', [small]);
      rmSync(small, { recursive: true });
    }
    unharmed();
  });

  test.each([
    ['no file may have more than 8 kB', 'ulimit -f 8'],
    ['no more than 24 files may be open', 'ulimit -n 24'],
    ['there is too little memory', 'export NODE_OPTIONS=--max-old-space-size=24'],
  ])('%s', (_name, limit) => {
    const command = `${limit}; exec "$0" "$@"`;
    expect(build('bash', ['-c', command, process.execPath, ...BUILD]).failed).toBe(true);
    // Out of memory, a process ends without a word; the next build sweeps.
    if (readdirSync(folder).length > 1) sweep();
    unharmed();
  });
});

/** A build that fails at once, which is enough to put right what a killed one left behind. */
const sweep = () => build(process.execPath, [...BUILD.slice(0, 1), '--story', folder, '--out', dist]);

describe('a build that is stopped', () => {
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });
  const start = (extra: string[] = [], env = {}) => {
    const args = [...extra, ...BUILD];
    const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    started.push(child);
    return child;
  };
  const ended = (child: ChildProcess) =>
    new Promise<string | number | null>((done) =>
      child.on('close', (status, signal) => done(signal ?? status)),
    );
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s: it cleans up and exits', async (signal) => {
    for (const moment of [500, 1000, 1500]) {
      const child = start();
      const end = ended(child);
      await pause(moment);
      child.kill(signal);
      expect(await end).toBe(signal);
      unharmed();
    }
  });

  test.each([
    ['a font', 'writeFile:SIGTERM:.woff2'],
    ['its data', 'writeFile:SIGINT:/site/claims.json'],
    ['its headers', 'writeFileSync:SIGINT:/site/_headers'],
    ['a static page', 'writeFile:SIGHUP:people/index.html'],
  ])('a signal while it writes %s: it cleans up and exits', async (_name, fault) => {
    const [, signal] = fault.split(':');
    expect(await ended(start(FAULT, { FAULT: fault }))).toBe(signal);
    unharmed();
  });

  test('kill -9 at twenty moments leaves the old site or the new one, and the next build cleans up', async () => {
    const first = performance.now();
    expect(build(process.execPath, BUILD)).toMatchObject({ failed: false });
    const duration = performance.now() - first;
    const after = hash(dist);
    for (let n = 0; n < 20; n++) {
      // So that it is not up to date.
      rmSync(join(dist, '404.html'), { force: true });
      const old = hash(dist);
      const child = start();
      const end = ended(child);
      await pause((duration * (n + Math.random())) / 18);
      child.kill('SIGKILL');
      await end;
      expect([old, after]).toContain(hash(dist));
    }
    sweep();
    expect(readdirSync(folder)).toEqual(['dist']);
  }, 400_000);

  test('kill -9 between the two renames of the swap', async () => {
    expect(await ended(start(FAULT, { FAULT: 'renameSync:SIGKILL:/.building-dist/site' }))).toBe('SIGKILL');
    expect(readdirSync(folder)).toEqual(['.building-dist']);
    sweep();
    unharmed();
  });

  test('three builds at once wait for each other', async () => {
    const builds = [start(), start(), start()];
    expect(await Promise.all(builds.map(ended))).toEqual([0, 0, 0]);
    expect(readdirSync(folder)).toEqual(['dist']);
    const together = hash(dist);
    expect(build(process.execPath, BUILD).failed).toBe(false);
    expect(together).toBe(hash(dist));
  });

  test('two builds of two stories into two folders at once do not mix', async () => {
    const other = [
      ...BUILD.slice(0, 1),
      '--story',
      resolve('tests/stories/minimal'),
      '--out',
      join(folder, 'other'),
    ];
    const child = start();
    const beside = spawn(process.execPath, other, { stdio: 'ignore' });
    expect(await Promise.all([child, beside].map(ended))).toEqual([0, 0]);
    const words = (file: string) => readFileSync(file, 'utf8');
    expect(words(join(dist, 'index.html'))).toContain('Port Anselm');
    expect(words(join(folder, 'other', 'index.html'))).not.toContain('Port Anselm');
    rmSync(join(folder, 'other'), { recursive: true });
  });
});
