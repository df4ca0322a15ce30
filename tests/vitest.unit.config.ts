import { configDefaults, defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** The tests that need neither a built site nor a browser nor a command: what mirrors `src/`, in seconds. */
export default defineConfig({
  test: {
    ...quick.test,
    name: 'unit',
    globalSetup: [],
    exclude: [...configDefaults.exclude, 'tests/{browser,cli,site,slow}/**', '**/*.site.test.ts'],
  },
});
