import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SECRET = 'Outside the site.';
const root = mkdtempSync(join(tmpdir(), 'backgrounder-serve-'));
let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  const files = {
    'site/index.html': '<!doctype html><title>Start</title>',
    'site/about/index.html': '<!doctype html><title>About</title>',
    'site/data.json': '{"a":1}',
    'secret.txt': SECRET,
    'site-2/secret.txt': SECRET,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  server = spawn(process.execPath, ['src/cli/serve.ts', '--out', join(root, 'site'), '--port', '0']);
  origin = await new Promise((done, fail) => {
    server.stdout?.once('data', (line: Buffer) => done(/http:\S+/.exec(line.toString())?.[0] ?? ''));
    server.stderr?.once('data', (line: Buffer) => fail(new Error(line.toString())));
  });
});
afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true });
});

test('the printed address is that of the site', async () => {
  expect(await (await fetch(origin)).text()).toContain('Start');
});

/** A random number generator with a seed, so that a failure can be repeated. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PATHS =
  '/ / .. . %2e %2f %5c \\ // about data.json secret.txt site-2 index.html % %00 %ff ? # : @ * http: localhost'.split(
    ' ',
  );
const RANGES = ['0-', '1-3', '9-1', '-1', '7777777-', '0-99999999999999999999', ',', ''];
const MALFORMED = [' ', '\t', '\0', 'é', '\r', '\n', 'a'.repeat(20_000)];

type Random = (below: number) => number;
const oneOf = (random: Random, values: string[]) => values[random(values.length)] ?? '';
const pathOf = (random: Random, parts: string[]) =>
  `/${Array.from({ length: random(7) }, () => oneOf(random, parts)).join('')}`;

/** Eight requests with odd paths and headers; after the last one the server closes the connection. */
function wellFormed(random: Random): string {
  const all = Array.from({ length: 8 }, (_, index) => {
    const method = oneOf(random, ['GET', 'GET', 'GET', 'HEAD', 'POST']);
    const target = oneOf(random, ['', 'http://x']) + pathOf(random, PATHS);
    const range = `Range: bytes=${oneOf(random, RANGES)}\r\n`;
    const header = oneOf(random, ['', range, 'If-None-Match: *\r\n', 'Accept-Encoding: br\r\n']);
    const end = index < 7 ? '' : 'Connection: close\r\n';
    return `${method} ${target} HTTP/1.1\r\nHost: ${oneOf(random, ['x', '['])}\r\n${header}${end}\r\n`;
  });
  return all.join('');
}

/** A request that is not HTTP, after which the server closes the connection. */
const malformed = (random: Random): string =>
  `${oneOf(random, ['GET', 'get', ''])} ${pathOf(random, [...PATHS, ...MALFORMED])} ${oneOf(random, ['HTTP/9', '\0'])}\r\n\r\n`;

test('10,000 random requests: the process survives and sends nothing from outside the folder', async () => {
  const seed = Date.now() % 2 ** 31;
  const random = randomFrom(seed);
  const send = (text: string) =>
    new Promise<string>((done) => {
      let answer = '';
      const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text, 'latin1'));
      socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
      socket.on('error', () => undefined).on('close', () => done(answer));
    });
  const statuses = new Set<string>();
  const client = async () => {
    for (let i = 0; i < 205; i++) {
      const text = i < 60 ? wellFormed(random) : malformed(random);
      const answer = await send(text);
      expect(answer, `seed ${seed}: ${JSON.stringify(text)}`).not.toContain(SECRET);
      for (const [, status = ''] of answer.matchAll(/HTTP\/1.1 (\d+)/g)) statuses.add(status);
    }
  };
  await Promise.all(Array.from({ length: 16 }, client));
  expect((await fetch(origin)).status, `seed ${seed}`).toBe(200);
  expect([...statuses].sort(), `seed ${seed}`).toEqual([
    '200',
    '206',
    '308',
    '400',
    '404',
    '405',
    '416',
    '431',
  ]);
});
