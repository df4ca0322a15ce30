import { resolve } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

// A half-hour offset from UTC finds every place that reads the machine's own clock.
process.env['TZ'] = 'Asia/Tehran';

export default defineConfig({
  test: {
    name: 'quick',
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/slow/**'],
    globalSetup: ['tests/browser/chromium.setup.ts', 'tests/site.setup.ts'],
    reporters: ['default', './tests/count-reporter.ts'],
    // On a busy machine everything takes longer, so only a test that never ends fails by time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
  },
});
