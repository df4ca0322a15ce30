import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filesIn, HASHES, hashesOf, writeHashes } from '../../src/astro/finish/hashes.ts';
import { SERVICE_WORKER, writeServiceWorker } from '../../src/astro/finish/service-worker.ts';
import { buildAtomically } from '../../src/build/atomic-output.ts';
import { UsageError } from '../../src/core/errors.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-atomic-'));
  out = join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Files with their text, in a folder that may not exist yet. */
function write(files: Record<string, string>, at = out): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(at, path, '..'), { recursive: true });
    writeFileSync(join(at, path), text);
  }
}

/** As the last step of a build writes a site. */
function writeSite(at: string, page: string): void {
  write({ 'index.html': page, 'war/index.html': page }, at);
  writeFileSync(join(at, HASHES), writeHashes(writeServiceWorker(at, hashesOf(at))));
}

const build = (page = 'new') => buildAtomically(out, vi.fn(), async (site) => writeSite(site, page));

const page = () => readFileSync(join(out, 'index.html'), 'utf8');

describe('a folder is replaced', () => {
  test('that does not exist', async () => {
    await build();
    expect(page()).toBe('new');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('that is empty', async () => {
    mkdirSync(out);
    await build();
    expect(page()).toBe('new');
  });

  test('that a build wrote, though a file of it was changed or deleted', async () => {
    writeSite(out, 'old');
    writeFileSync(join(out, 'index.html'), 'edited');
    rmSync(join(out, 'war'), { recursive: true });
    await build();
    expect(page()).toBe('new');
  });

  test('in which a file manager left its own file', async () => {
    writeSite(out, 'old');
    write({ '.DS_Store': '', 'war/Thumbs.db': '' });
    await build();
    expect(page()).toBe('new');
  });

  test('that is a link to a built folder, which stays a link', async () => {
    writeSite(join(folder, 'real'), 'old');
    symlinkSync('real', out);
    await build();
    expect(readFileSync(join(folder, 'real/index.html'), 'utf8')).toBe('new');
  });
});

describe('a folder is refused and unchanged', () => {
  const LINE = `${'0'.repeat(64)}  debian.iso\n`;
  test.each<[string, () => void, string]>([
    ['with somebody’s files', () => write({ 'photos/thesis.txt': 'mine' }), 'holds files, but no site'],
    [
      'with a list of hashes that is not ours',
      () => write({ 'photos/thesis.txt': 'mine', [HASHES]: LINE }),
      'holds files, but no site',
    ],
    [
      'with a list of hashes that cannot be read',
      () => write({ 'a.txt': 'mine', [HASHES]: 'abc  debian.iso\n' }),
      'holds files, but no site',
    ],
    [
      'with our list and somebody’s service worker',
      () => {
        writeSite(out, 'old');
        write({ [SERVICE_WORKER]: 'self.skipWaiting();' });
      },
      'holds files, but no site',
    ],
    [
      'with our service worker and a list of another edition',
      () => {
        writeSite(out, 'old');
        write({ [HASHES]: readFileSync(join(out, HASHES), 'utf8') + LINE });
      },
      'holds files, but no site',
    ],
    [
      'with a site and another file',
      () => {
        writeSite(out, 'old');
        write({ 'notes.txt': 'mine' });
      },
      'files that no build wrote, which a build would delete: notes.txt. Move',
    ],
    [
      'with a site and a repository of git',
      () => {
        writeSite(out, 'old');
        write({ '.git/HEAD': 'x', '.git/config': 'x', '.git/index': 'x', CNAME: 'example.org' });
      },
      'would delete: .git/HEAD, .git/config, .git/index and 1 more. Move',
    ],
    [
      'with a site and a link to other files',
      () => {
        writeSite(out, 'old');
        symlinkSync('..', join(out, 'parent'));
      },
      'would delete: parent. Move',
    ],
  ])('%s', async (_, fill, message) => {
    fill();
    const before = filesIn(out).map((path) => [
      path,
      path === 'parent' || readFileSync(join(out, path), 'utf8'),
    ]);
    await expect(build()).rejects.toThrow(UsageError);
    await expect(build()).rejects.toThrow(message);
    expect(
      filesIn(out).map((path) => [path, path === 'parent' || readFileSync(join(out, path), 'utf8')]),
    ).toEqual(before);
  });

  test('into which somebody puts a file during the build', async () => {
    writeSite(out, 'old');
    const done = buildAtomically(out, vi.fn(), async (site) => {
      writeSite(site, 'new');
      write({ 'notes.txt': 'mine' });
    });
    await expect(done).rejects.toThrow('would delete: notes.txt');
    expect(page()).toBe('old');
  });

  test('beside a folder that has the name of a build’s own', async () => {
    write({ 'mine.txt': 'mine' }, join(folder, '.building-out'));
    await expect(build()).rejects.toThrow(
      '.building-out is where this build would work, but holds other files',
    );
    expect(filesIn(folder)).toEqual(['.building-out/mine.txt']);
  });
});

test('what a killed build left is put right', async () => {
  const work = join(folder, '.building-out');
  writeSite(join(work, 'previous'), 'old');
  write({ 'created-by-backgrounder': '', 'scratch/x': '' }, work);
  const refused = buildAtomically(out, vi.fn(), async (site) => {
    writeSite(site, 'new');
    write({ 'notes.txt': 'mine' });
  });
  await expect(refused).rejects.toThrow('notes.txt');
  rmSync(join(out, 'notes.txt'));
  expect(page()).toBe('old');
  await build();
  expect(page()).toBe('new');
});
