import { expect, inject, test } from 'vitest';
import { build } from '../../src/cli/build.ts';
import { check } from '../../src/cli/check.ts';
import { dev } from '../../src/cli/dev.ts';
import { importFile } from '../../src/cli/import.ts';
import { newItem } from '../../src/cli/new.ts';
import { nginx } from '../../src/cli/nginx.ts';
import { runCommand } from '../../src/cli/run.ts';
import { schema } from '../../src/cli/schema.ts';
import { serve } from '../../src/cli/serve.ts';
import { verify } from '../../src/cli/verify.ts';
import { KINDS } from '../../src/tools/scaffold/scaffold.ts';
import { capture } from './in-process.ts';
import { run } from './run.ts';

const OPTIONS = {
  build: [build, 'story out site base compress quiet'],
  check: [check, 'story format against strict quiet'],
  dev: [dev, 'story port'],
  import: [
    importFile,
    'story url publisher byline language time-zone published columns day-first month-first',
  ],
  new: [newItem, 'story'],
  nginx: [nginx, 'out site base listen'],
  schema: [schema, 'story'],
  serve: [serve, 'out base port'],
  verify: [verify, 'out site quiet'],
} as const;

test.each(Object.entries(OPTIONS))(
  '%s --help describes each option on a line',
  async (name, [command, options]) => {
    const { status, stdout } = await capture(() => runCommand(command, ['--help']));
    expect(status).toBe(0);
    const [usage, , about, , ...lines] = stdout.trimEnd().split('\n');
    expect(usage).toMatch(new RegExp(`^npm run ${name} -- .*\\[options\\]$`));
    expect(about).toMatch(/^[A-Z].*\.$/);
    const described = lines.map((line) => /^ {2}--([\w-]+)(?: [A-Z]+)? +[A-Z].*/.exec(line)?.[1]);
    expect(described).toEqual([...options.split(' '), 'help']);
  },
);

test.each(Object.entries(KINDS))(
  'new %s --help describes each field',
  async (name, { fields, byPosition }) => {
    const { stdout } = await capture(() => runCommand(newItem, [name, '--help']));
    expect(stdout).toContain(`npm run new -- ${name} ${byPosition.join(' ').toUpperCase()} [options]\n`);
    for (const { flag } of fields) expect(stdout).toMatch(new RegExp(`^ {2}--${flag} [A-Z]+ `, 'm'));
    for (const { about } of fields) expect(stdout).toContain(about);
  },
);

test('nginx: the port follows the scheme, and what would break the configuration is refused', async () => {
  const printed = async (...args: string[]) => capture(() => runCommand(nginx, args));
  const out = ['--out', inject('site')];
  expect(run('nginx', ['--site', 'https://example.org', ...out]).stdout).toContain('  listen 443 ssl;\n');
  expect((await printed('--site', 'http://example.org', ...out)).stdout).toContain('  listen 80;\n');
  expect((await printed('--listen', '127.0.0.1:8080', ...out)).stdout).toContain(
    '  listen 127.0.0.1:8080;\n',
  );
  for (const args of [
    ['--base', '/"'],
    ['--listen', '80; }'],
    ['--site', 'example.org'],
  ])
    expect(await printed(...args, ...out), args.join(' ')).toMatchObject({ status: 2, stdout: '' });
});
