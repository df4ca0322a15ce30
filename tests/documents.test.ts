import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkStory } from '../src/core/story/check-story.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const filesIn = (folder: string, end: RegExp) =>
  readdirSync(folder)
    .filter((name) => end.test(name))
    .map((name) => `${folder}/${name}`);

const DOCUMENTS = ['README.md', ...filesIn('.github', /\.md$/)].concat(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('README.md')),
);
const WORKFLOWS = filesIn('.github/workflows', /\.yml$/);
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

test('README.md has at most 8 kB', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(8000);
});

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

test.each(DOCUMENTS)('links and paths in %s exist', (document) => {
  const text = read(document);
  const outsideCode = text.replace(/^```[\s\S]*?^```/gm, '');
  const links = [...outsideCode.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((link) => !/^https?:/.test(link));
  const broken = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? document : join(dirname(document), path);
    if (!existsSync(file)) return true;
    const headings = anchor === undefined ? [] : read(file).matchAll(/^#+ (.+)$/gm);
    return anchor !== undefined && ![...headings].some(([, heading = '']) => anchorOf(heading) === anchor);
  });
  expect(broken).toEqual([]);
  const paths = [...text.matchAll(/`((?:src|tests|content|public)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('src/README.md has the diagram of the architecture test', () => {
  const diagram = read('tests/architecture.test.ts').match(/^ \* {3}.*[→┴].*$/gm) ?? [];
  expect(diagram).toHaveLength(3);
  expect(read('src/README.md')).toContain(diagram.map((line) => line.slice(5)).join('\n'));
});

test('every npm command in the documents and workflows exists', () => {
  for (const file of [...DOCUMENTS, ...WORKFLOWS]) {
    const named = [...read(file).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name]) => name);
    expect(
      named.filter((name) => !scripts.includes(name ?? '')),
      file,
    ).toEqual([]);
  }
});

/** The block of code of a language that starts with a text. */
const blockOf = (text: string, language: string, start: string) =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].find(
    ([, given, code = '']) => given === language && code.startsWith(start),
  )?.[2] ?? '';

const story = mkdtempSync(join(tmpdir(), 'backgrounder-readme-'));
afterAll(() => {
  rmSync(story, { recursive: true, force: true });
});

/** What the check says about a story with the entry of the README. */
async function check(entry: string): Promise<string> {
  const person = (id: string) =>
    `- { id: ${id}, name: ${id}, role: Envoy, bio: An envoy., sources: [axios-2026-02-06] }\n`;
  const source = (id: string, kind: string) =>
    `- { id: ${id}, title: Talks, publisher: ${id}, url: "https://example.org/${id}", kind: ${kind}, accessed: 2026-02-07 }\n`;
  const files = {
    'talks/2026-02-06-muscat.mdx': entry,
    'story.mdx': `---
headline: Talks
dek: Two sides meet.
byline: A desk
language: en-GB
timeZone: Asia/Muscat
published: 2026-02-07
asOf: 2026-02-07
publisher: { name: A desk }
strands: [{ id: talks, label: Talks }]
summary: [{ text: They met., claims: [talks/2026-02-06-muscat#hours] }]
---

They met. <Cite claims="talks/2026-02-06-muscat#hours" />
`,
    'people.yaml': person('steve-witkoff') + person('abbas-araghchi'),
    'places.yaml': '- { id: muscat, name: Muscat, country: Oman, kind: city, lat: 23.6, lon: 58.4 }\n',
    'sources.yaml': source('axios-2026-02-06', 'news') + source('shafaq-2026-02-06', 'news'),
  };
  mkdirSync(join(story, 'talks'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(story, path), text);
  return (await checkStory(story)).pretty;
}

test('the entry in README.md is right, and a mistake in it gives the message there', async () => {
  const entry = blockOf(read('README.md'), 'mdx', '---');
  expect(await check(entry)).toBe('');
  const message = blockOf(read('README.md'), '', 'talks/').trimEnd();
  expect(message).not.toBe('');
  expect(await check(entry.replace('steve-witkoff', 'steve-witkof'))).toContain(message);
});

interface Workflow {
  on: object;
  permissions: object;
  jobs: Record<string, { 'timeout-minutes'?: number; steps: { uses?: string; run?: string }[] }>;
}

test.each(WORKFLOWS)('%s pins its actions, reads only, and runs no text of a pull request', (file) => {
  const { on, permissions, jobs } = parse(read(file)) as Workflow;
  expect(Object.keys(on)).not.toContain('pull_request_target');
  expect(permissions).toEqual({ contents: 'read' });
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  expect(steps.length).toBeGreaterThan(3);
  const uses = steps.flatMap((step) => step.uses ?? []);
  expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  // The comment names the version, which Dependabot updates with the commit.
  expect(read(file).match(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)).toHaveLength(uses.length);
  expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
});

test('issue forms and dependabot.yml can be read', () => {
  for (const file of filesIn('.github/ISSUE_TEMPLATE', /\.yml$/)) {
    const { name, description, body } = parse(read(file)) as Record<string, unknown>;
    expect([typeof name, typeof description, Array.isArray(body)], file).toEqual(['string', 'string', true]);
  }
  const { version, updates } = parse(read('.github/dependabot.yml')) as {
    version: number;
    updates: Record<string, unknown>[];
  };
  expect(version).toBe(2);
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});
