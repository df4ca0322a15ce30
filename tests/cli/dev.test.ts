import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../browser/free-port.ts';

const story = join(mkdtempSync(join(tmpdir(), 'backgrounder-dev-')), 'story');
let server: ChildProcess;
let origin: string;
let output = '';

/** Repeats a request until the answer is as expected, for at most twenty seconds. */
async function until<T>(ask: () => Promise<T>, expected: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await ask().catch(() => undefined);
    if ((answer !== undefined && expected(answer)) || tries > 100) return answer as T;
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function start(): Promise<void> {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  // Astro would take such variables of the shell for its own values.
  const shell = { DEV: '1', BASE_URL: '/wrong/', SITE: 'https://wrong.example' };
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...shell };
  server = spawn(process.execPath, ['src/cli/dev.ts', '--story', story, '--port', String(port)], { env });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
}

beforeAll(async () => {
  cpSync('tests/stories/port-anselm', story, { recursive: true });
  await start();
});
afterAll(() => {
  server.kill();
  rmSync(join(story, '..'), { recursive: true, force: true });
});

const page = async () => {
  const response = await fetch(`${origin}/council/1998-04-03-session/`);
  return { status: response.status, text: await response.text() };
};

test('the preview follows the writer: a new text, an error, and the correction', async () => {
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
  expect((await until(page, (answer) => answer.text.includes('The council sits'))).text).toContain(
    'The council sits through the night',
  );

  // An error is a banner over the last good story, and a sentence in the terminal.
  writeFileSync(file, text.replace('people: [odo-brandt]', 'people: [odo-brand]'));
  const wrong = await until(page, (answer) => answer.text.includes('odo-brand”'));
  expect(wrong.status).toBe(200);
  expect(wrong.text).toContain('There is no person “odo-brand” in people.yaml. [known-ids]');
  expect(wrong.text).toContain('The council sits through the night');
  expect(output).toContain(
    'council/1998-04-03-session.mdx:5:10 error: There is no person “odo-brand” in people.yaml.',
  );
  expect(output).toContain('→ Did you mean odo-brandt?');
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);

  writeFileSync(file, text);
  const corrected = await until(page, (answer) => answer.text.includes('The council meets'));
  expect(corrected.text).not.toContain('odo-brand”');
});

test('a new warning is in the banner and in the terminal, over the new story', async () => {
  const file = join(story, 'council/1998-04-03-session.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('headline: The council meets', 'headline: TODO the council meets'));
  const warned = await until(page, (answer) => answer.text.includes(' warning: '));
  expect(warned.status).toBe(200);
  expect(warned.text).toContain('The story can be published, with these warnings:');
  expect(warned.text).toContain('<h1>TODO the council meets through the night');
  expect(output).toMatch(/council\/1998-04-03-session\.mdx:2:11 warning: .*\[placeholder\]/);
  writeFileSync(file, text);
  await until(page, (answer) => !answer.text.includes('TODO'));
});

test.each([
  'GET // HTTP/1.1',
  'GET //evil.example/%2e%2e HTTP/1.1',
  'GET /%E0%A4%A HTTP/1.1',
  'GET http://%/ HTTP/1.1',
  'POST / HTTP/1.1',
  'GET /%00 HTTP/1.1',
  'GET /..%2f..%2f..%2fetc/passwd HTTP/1.1',
  'NONSENSE',
])('the preview survives the request %j', async (line) => {
  const { hostname, port } = new URL(origin);
  const answer = await new Promise<string>((done) => {
    const socket = connect(Number(port), hostname, () =>
      socket.end(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    for (const end of ['close', 'error'] as const) socket.on(end, () => done(text));
  });
  expect(answer).not.toMatch(/^location: (\/\/|https?:)/im);
  expect(answer).not.toContain('root:x:0');
  expect((await until(page, ({ status }) => status === 200)).status).toBe(200);
});

/** Errors of the two files that Astro renders, each with what the page must not show or run. */
const RENDERED: [name: string, file: string, edit: (text: string) => string, message: string][] = [
  ['a tag that is not closed', 'story.mdx', (text) => `${text}\n<Context>\n`, 'is never closed'],
  ['broken front matter', 'story.mdx', (text) => text.replace('headline:', 'headline: [\nx:'), 'story.mdx:'],
  ['a paragraph without a source', 'story.mdx', (text) => `${text}\nNew words without a source.\n`, 'cites'],
  ['a tag that is not closed', 'about.mdx', (text) => `${text}\n<Context>\n`, 'is never closed'],
  [
    'code',
    'story.mdx',
    (text) =>
      `${text}\nexport const ran = (await import('node:fs')).writeFileSync(${JSON.stringify(join(story, 'ran'))}, '');\n\n{'New' + ' words'}\n`,
    'code',
  ],
];

test.each(RENDERED)(
  '%s in %s: the last story without errors stays, and nothing runs',
  async (_, name, edit, message) => {
    const file = join(story, name);
    const shown = async () => {
      const response = await fetch(origin + (name === 'about.mdx' ? '/about/' : '/'));
      return { status: response.status, text: await response.text() };
    };
    const before = await until(
      shown,
      ({ status, text }) => status === 200 && !text.includes('class="problems"'),
    );
    expect(before.status).toBe(200);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, edit(text));
    const wrong = await until(shown, (answer) => answer.text.includes('class="problems"'));
    expect(wrong.status).toBe(200);
    expect(wrong.text).toContain(message);
    const main = ({ text: html }: { text: string }) => /<main[^]*<\/main>/.exec(html)?.[0];
    expect(main(wrong)).toBe(main(before));
    expect(existsSync(join(story, 'ran'))).toBe(false);
    writeFileSync(file, text);
    await until(shown, (answer) => !answer.text.includes('class="problems"'));
  },
);

test('story.mdx is deleted and restored: the last story stays', async () => {
  const file = join(story, 'story.mdx');
  renameSync(file, join(story, '.story'));
  const gone = await until(page, (answer) => answer.text.includes('There is no story.mdx'));
  expect((await fetch(`${origin}/`)).status).toBe(200);
  expect(gone.text).toContain('The council meets through the night');
  renameSync(join(story, '.story'), file);
  expect((await until(page, (answer) => !answer.text.includes('class="problems"'))).status).toBe(200);
});

test('a corrected text of the explainer is shown', async () => {
  const file = join(story, 'story.mdx');
  const text = readFileSync(file, 'utf8');
  const [words = ''] = /^## (.+)$/m.exec(text) ?? [];
  writeFileSync(file, text.replace(words, '## Other words'));
  const start = async () => (await fetch(`${origin}/`)).text();
  expect(await until(start, (answer) => answer.includes('Other words</h2>'))).toContain('Other words</h2>');
  writeFileSync(file, text);
  expect(await until(start, (answer) => !answer.includes('Other words</h2>'))).toContain(words.slice(3));
});

test('the banner shows one error for a misnamed list, and what was not checked', async () => {
  renameSync(join(story, 'sources.yaml'), join(story, 'sources.yml'));
  const wrong = await until(page, (answer) => answer.text.includes('sources.yml'));
  expect(wrong.text.match(/<section class="problems"[\s\S]*?<\/section>/)?.[0].match(/<li>/g)).toHaveLength(
    1,
  );
  expect(wrong.text).toMatch(/Not checked until sources\.yml is fixed: \d+ references to sources/);
  renameSync(join(story, 'sources.yml'), join(story, 'sources.yaml'));
  await until(page, (answer) => !answer.text.includes('sources.yml'));
});

test('the preview puts every date into a new time zone of the story', async () => {
  const file = join(story, 'story.mdx');
  const text = readFileSync(file, 'utf8');
  const data = async () => (await fetch(`${origin}/timeline.json`)).text();
  expect(await until(data, (answer) => answer.includes('1998-04-02T00:00:00+01:00'))).toContain(
    '"timeZone":"Europe/Lisbon"',
  );
  writeFileSync(file, text.replace('timeZone: Europe/Lisbon', 'timeZone: Asia/Kathmandu'));
  const moved = await until(data, (answer) => answer.includes('Kathmandu') && answer.includes('+05:45'));
  expect(moved).toContain('"start":"1998-04-02T00:00:00+05:45"');
  expect(moved).toContain('"start":"1998-04-03T10:45:00+05:45"');
  writeFileSync(file, text);
  expect(await until(data, (answer) => answer.includes('Lisbon'))).toContain(
    '"start":"1998-04-02T00:00:00+01:00"',
  );
});

test('a preview that starts with an error shows it, and then the corrected story', async () => {
  server.kill();
  const file = join(story, 'story.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('headline:', 'heading:'));
  await start();
  const wrong = await until(page, ({ status }) => status === 500);
  expect(wrong.status).toBe(500);
  expect(output).toContain('story.mdx:2:1 error:');
  writeFileSync(file, text);
  const corrected = await until(page, ({ status }) => status === 200);
  expect(corrected.text).toContain('The council meets through the night');
});
