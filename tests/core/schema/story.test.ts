import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RESERVED_PATHS } from '../../../src/core/schema/story.ts';

test('every page of the generator has its address to itself', () => {
  const pages = readdirSync(path.resolve('src/theme/pages'), { withFileTypes: true })
    .filter(({ name }) => name.endsWith('.astro') && name !== 'index.astro' && name !== '404.astro')
    .map(({ name }) => path.basename(name, '.astro'));
  expect(pages).not.toEqual([]);
  expect(RESERVED_PATHS).toEqual(expect.arrayContaining(pages));
});
