import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../browser/free-port.ts';

const story = join(mkdtempSync(join(tmpdir(), 'backgrounder-dev-')), 'story');
let server: ChildProcess;
let origin: string;
let said = '';

/** Asks until the answer is as hoped, for twenty seconds at most. */
async function until<T>(ask: () => Promise<T>, hoped: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await ask().catch(() => undefined);
    if ((answer !== undefined && hoped(answer)) || tries > 100) return answer as T;
    await new Promise((done) => setTimeout(done, 200));
  }
}

beforeAll(async () => {
  cpSync('tests/stories/port-anselm', story, { recursive: true });
  const port = await freePort();
  origin = `http://localhost:${port}`;
  // A shell may have words that Astro would take for its own.
  const words = { DEV: '1', BASE_URL: '/wrong/', SITE: 'https://wrong.example' };
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...words };
  server = spawn(process.execPath, ['src/cli/dev.ts', '--story', story, '--port', String(port)], { env });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
});
afterAll(() => {
  server.kill();
  rmSync(join(story, '..'), { recursive: true, force: true });
});

const page = async () => {
  const response = await fetch(`${origin}/council/1998-04-03-session/`);
  return { status: response.status, text: await response.text() };
};

test('the preview follows the writer: text, slip, and mended again', async () => {
  const file = join(story, 'council/1998-04-03-session.mdx');
  const text = readFileSync(file, 'utf8');
  const { text: shown } = await until(page, ({ status }) => status === 200);
  expect(shown).toContain('The council meets through the night');
  const nav = /<nav class="entry-nav"[\s\S]*?<\/ul>/.exec(shown)?.[0] ?? '';
  expect([...nav.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([
    '/bridge/1998-04-03-closure/',
    '/bridge/1998-06-reopening/',
  ]);

  writeFileSync(file, text.replace('headline: The council meets', 'headline: The council sits'));
  expect((await until(page, (answer) => answer.text.includes('sits'))).text).toContain(
    'The council sits through the night',
  );

  writeFileSync(file, text.replace('people: [odo-brandt]', 'people: [odo-brand]'));
  expect((await until(page, ({ status }) => status === 500)).status).toBe(500);
  expect(said).toContain(
    'council/1998-04-03-session.mdx:5:10 error: There is no person “odo-brand” in people.yaml.',
  );
  expect(said).toContain('→ Did you mean odo-brandt?');
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);

  writeFileSync(file, text);
  expect((await until(page, ({ status }) => status === 200)).status).toBe(200);
});
