import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hash } from '../cli/hash.ts';
import { run } from '../cli/run.ts';
import { copyProject } from '../copy-project.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'backgrounder-astro-'));
  copyProject(project);
  cpSync('tests/stories/port-anselm', join(project, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** Runs Astro's own command in the project. */
function astro(...args: string[]) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const options = { cwd: project, encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), ...args],
    options,
  );
  return { status, output: stdout + stderr };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(join(project, file), 'utf8');
  expect(change(text)).not.toBe(text);
  write(file, change(text));
}

test('plain astro build writes the same site as npm run build', () => {
  expect(astro('build')).toMatchObject({ status: 0 });
  const out = join(project, 'atomic');
  expect(run('build', ['--story', join(project, 'content'), '--out', out])).toMatchObject({ status: 0 });
  expect(hash(join(project, 'dist'))).toBe(hash(out));
});

test('plain astro build refuses to empty a folder that no build wrote', () => {
  write('mine/thesis.txt', 'mine');
  const { status, output } = astro('build', '--outDir', 'mine');
  expect(status).toBe(1);
  expect(output).toContain('mine holds files, but no site that was built here');
  expect(readFileSync(join(project, 'mine/thesis.txt'), 'utf8')).toBe('mine');
});

test('a page of the newsroom reads typed entries from the collection', () => {
  write(
    'src/pages/all.json.ts',
    `import { getCollection } from 'astro:content';
export async function GET() {
  const entries = await getCollection('entries');
  const rows = entries.map(({ id, data, digest }) => [id, data.headline, data.date.edtf, data.blocks[0]?.type, typeof digest]);
  return new Response(JSON.stringify(rows));
}
`,
  );
  expect(astro('build')).toMatchObject({ status: 0 });
  const rows = JSON.parse(readFileSync(join(project, 'dist/all.json'), 'utf8')) as unknown[];
  expect(rows).toHaveLength(5);
  expect(rows).toContainEqual([
    'council/1998-04-03-session',
    'The council meets through the night',
    '1998-04-03T21:00+01:00/1998-04-04T05:30+01:00~',
    'claim',
    'string',
  ]);
  expect(astro('check', '--minimumFailingSeverity', 'error')).toMatchObject({ status: 0 });
  edit('src/pages/all.json.ts', (text) => text.replace('data.headline', 'data.heading'));
  const check = astro('check', '--minimumFailingSeverity', 'error');
  expect(check.output).toContain("Property 'heading' does not exist");
  expect(check.status).toBe(1);
});

test('a schema that was tightened is applied in a warm build', () => {
  expect(astro('build')).toMatchObject({ status: 0 });
  edit('src/core/schema/entry.ts', (text) => text.replaceAll('100', '10'));
  const { status, output } = astro('build');
  expect(output).toContain('Keep a headline under 10 characters.');
  expect(status).toBe(1);
});

test('astro build reports every problem of the story at once', () => {
  edit('content/bridge/1998-04-02-crack.mdx', (text) => text.replace('1998-04-02', '1998-02-30'));
  edit('content/sources.yaml', (text) => text.replace('courier-1998-04-04', 'courier'));
  const { status, output } = astro('build');
  expect(output).toContain('bridge/1998-04-02-crack.mdx:');
  expect(output).toContain('There is no source “courier-1998-04-04”');
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(status).toBe(1);
});
