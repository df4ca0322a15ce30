import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { configInputs } from '../../src/build/config-inputs.ts';
import { inputHash } from '../../src/build/input-hash.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-inputs-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('the inputs of a config are what it imports and the variables that it reads', () => {
  const inputs = () => configInputs(join(folder, 'astro.config.mjs'), join(folder, 'src'));
  const paths = () => inputs().files.map((file) => file.slice(folder.length + 1));

  test('files that import each other, but not the generator', () => {
    write('astro.config.mjs', `import a from "./a.mjs";\nimport { b } from './src/b.ts';\nimport 'astro';`);
    write('a.mjs', `export { c } from './lib/c.mjs';\nawait import('./d.json', { with: { type: 'json' } });`);
    write('lib/c.mjs', `import '../a.mjs';\nimport './none.mjs';`);
    write('d.json', '{}');
    write('src/b.ts', '');
    expect(paths()).toEqual(['astro.config.mjs', 'a.mjs', 'lib/c.mjs', 'd.json']);
  });

  test.each([
    ['process.env.SITE_URL', { SITE_URL: 'x' }],
    [`process.env['SITE_URL'] ?? process.env.NONE`, { SITE_URL: 'x', NONE: undefined }],
    ['42', {}],
  ])('of %s the named variables', (expression, env) => {
    vi.stubEnv('SITE_URL', 'x');
    write('astro.config.mjs', `export default ${expression};`);
    expect(inputs().env).toEqual(env);
  });

  test.each([
    'const { SITE_URL } = process.env;',
    'import.meta.env.SITE',
    `import { env } from 'node:process';`,
  ])('all variables where they are not named: %s', (text) => {
    write('astro.config.mjs', text);
    expect(inputs().env).toEqual({ ...process.env });
  });
});

describe('the hash of the inputs changes', () => {
  const hash = (options: object = {}) => inputHash(options, [join(folder, 'story')]);

  test('with each file of the story, also one behind a link, and with an option', () => {
    write('story/story.mdx', 'a');
    write('shared/talks/x.mdx', 'b');
    symlinkSync('../shared/talks', join(folder, 'story/talks'));
    // A loop and a link that leads nowhere are no files.
    symlinkSync('..', join(folder, 'shared/talks/loop'));
    symlinkSync('nowhere', join(folder, 'story/nowhere'));
    const hashes = [hash(), hash({ site: 'x' })];
    write('shared/talks/x.mdx', 'c');
    hashes.push(hash());
    write('story/story.mdx', 'd');
    hashes.push(hash());
    write('shared/talks/y.mdx', '');
    hashes.push(hash());
    expect(new Set(hashes).size).toBe(5);
    expect(hash()).toBe(hashes.at(-1));
  });
});
