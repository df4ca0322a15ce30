import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readHashes, writeHashes } from '../../src/astro/finish/hashes.ts';
import { serveSite } from '../browser/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-verify-'));
const [whole, spoilt] = [inject('site'), join(folder, 'spoilt')];
let atWhole: Awaited<ReturnType<typeof serveSite>>;
let atSpoilt: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  cpSync(whole, spoilt, { recursive: true });
  writeFileSync(
    join(spoilt, 'index.html'),
    readFileSync(join(whole, 'index.html'), 'utf8').replace('e', 'E'),
  );
  rmSync(join(spoilt, 'about'), { recursive: true });
  writeFileSync(join(spoilt, 'extra.txt'), 'x');
  [atWhole, atSpoilt] = await Promise.all([serveSite(whole), serveSite(spoilt)]);
});
afterAll(() => {
  atWhole.close();
  atSpoilt.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command while this process serves the site to it. */
const verify = (...args: string[]) =>
  new Promise<{ status: number | null; said: string }>((done) => {
    const child = spawn(process.execPath, ['src/cli/verify.ts', ...args]);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (status) => done({ status, said }));
  });

test('a folder as it was built', async () => {
  const { status, said } = await verify('--out', whole);
  expect(said).toMatch(/: \d+ files, all as they were built; SHA-256 [0-9a-f]{64}\.\n$/);
  expect(status).toBe(0);
  expect(await verify('--out', whole, '--quiet')).toEqual({ status: 0, said: '' });
});

test('a folder in which a file was changed, one taken away and one added', async () => {
  const { status, said } = await verify('--out', spoilt);
  const files = readHashes(readFileSync(join(whole, 'sha256sums.txt'), 'utf8'))?.size ?? 0;
  expect(said).toBe(
    `about/index.html is missing.\nindex.html was changed.\nextra.txt was added.\n\n3 of ${files} files of ${spoilt} differ from sha256sums.txt.\n`,
  );
  expect(status).toBe(1);
});

test('a site at an address, against its own list and against a folder’s', async () => {
  expect(await verify('--site', atWhole.origin)).toMatchObject({ status: 0 });
  const { status, said } = await verify('--site', atSpoilt.origin, '--out', whole);
  expect(said).toContain(
    'about/index.html cannot be fetched: status 404.\nindex.html is not what sha256sums.txt says.',
  );
  expect(status).toBe(1);
});

test('what is no site is the caller’s slip', async () => {
  expect(await verify('--out', folder)).toEqual({
    status: 2,
    said: `${folder} is not a site that was built here: it has no sha256sums.txt.\n`,
  });
  expect(await verify('--site', `${atWhole.origin}/nowhere`)).toMatchObject({ status: 2 });
  expect(await verify('--site', 'example.org')).toMatchObject({ status: 2 });
});

test('the list is the one that sha256sum reads', () => {
  const hashes = new Map([
    ['a b.txt', '0'.repeat(64)],
    ['index.html', 'f'.repeat(64)],
  ]);
  const text = writeHashes(hashes);
  expect(text).toBe(`${'0'.repeat(64)}  a b.txt\n${'f'.repeat(64)}  index.html\n`);
  expect(readHashes(text)).toEqual(hashes);
  expect(readHashes('<!doctype html>')).toBeUndefined();
});
