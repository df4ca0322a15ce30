import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** Both suites in one run, the quick one first, so that they end with one count. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    reporters: quick.test?.reporters ?? [],
    projects: ['tests/vitest.config.ts', 'tests/vitest.slow.config.ts'],
  },
});
