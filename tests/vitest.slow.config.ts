import { configDefaults, defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** The slow tests: other engines, every page, print, large stories. One file at a time, as each fills the machine. */
export default defineConfig({
  test: {
    ...quick.test,
    name: 'slow',
    include: ['tests/slow/**/*.test.ts'],
    exclude: configDefaults.exclude,
    hookTimeout: 600_000,
    fileParallelism: false,
    maxConcurrency: 3,
    sequence: { groupOrder: 1 },
  },
});
