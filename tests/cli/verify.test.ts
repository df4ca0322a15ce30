import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readHashes, writeHashes } from '../../src/astro/finish/hashes.ts';
import { serveSite } from '../browser/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-verify-'));
const [site, changed] = [inject('site'), join(folder, 'changed')];
let atSite: Awaited<ReturnType<typeof serveSite>>;
let atChanged: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  cpSync(site, changed, { recursive: true });
  writeFileSync(
    join(changed, 'index.html'),
    readFileSync(join(site, 'index.html'), 'utf8').replace('e', 'E'),
  );
  rmSync(join(changed, 'about'), { recursive: true });
  writeFileSync(join(changed, 'extra.txt'), 'x');
  [atSite, atChanged] = await Promise.all([serveSite(site), serveSite(changed)]);
});
afterAll(() => {
  atSite.close();
  atChanged.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command in another process, because this one serves the site to it. */
const verify = (...args: string[]) =>
  new Promise<{ status: number | null; said: string }>((done) => {
    const child = spawn(process.execPath, ['src/cli/verify.ts', ...args]);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (status) => done({ status, said }));
  });

test('an unchanged folder', async () => {
  const { status, said } = await verify('--out', site);
  expect(said).toMatch(/: \d+ files, all as they were built; SHA-256 [0-9a-f]{64}\.\n$/);
  expect(status).toBe(0);
  expect(await verify('--out', site, '--quiet')).toEqual({ status: 0, said: '' });
});

test('a folder with a changed, a missing and an additional file', async () => {
  const { status, said } = await verify('--out', changed);
  const files = readHashes(readFileSync(join(site, 'sha256sums.txt'), 'utf8'))?.size ?? 0;
  expect(said).toBe(
    `about/index.html is missing.\nindex.html was changed.\nextra.txt was added.\n\n3 of ${files} files of ${changed} differ from sha256sums.txt.\n`,
  );
  expect(status).toBe(1);
});

test('a published site, compared with its own list and with that of a folder', async () => {
  expect(await verify('--site', atSite.origin)).toMatchObject({ status: 0 });
  const { status, said } = await verify('--site', atChanged.origin, '--out', site);
  expect(said).toContain(
    'about/index.html cannot be fetched: status 404.\nindex.html is not what sha256sums.txt says.',
  );
  expect(status).toBe(1);
});

test('something else than a site is wrong usage', async () => {
  expect(await verify('--out', folder)).toEqual({
    status: 2,
    said: `${folder} is not a site that was built here: it has no sha256sums.txt.\n`,
  });
  expect(await verify('--site', `${atSite.origin}/nowhere`)).toMatchObject({ status: 2 });
  expect(await verify('--site', 'example.org')).toMatchObject({ status: 2 });
});

test('sha256sum can read the list', () => {
  const hashes = new Map([
    ['a b.txt', '0'.repeat(64)],
    ['index.html', 'f'.repeat(64)],
  ]);
  const text = writeHashes(hashes);
  expect(text).toBe(`${'0'.repeat(64)}  a b.txt\n${'f'.repeat(64)}  index.html\n`);
  expect(readHashes(text)).toEqual(hashes);
  expect(readHashes('<!doctype html>')).toBeUndefined();
});
