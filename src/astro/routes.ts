import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const PAGES = resolve(import.meta.dirname, '../theme/pages');

/** Every page and file of the site: a file of `theme/pages/` is a route, by Astro's own rules for `src/pages/`. */
export function routes(): { pattern: string; entrypoint: string }[] {
  return readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(astro|ts)$/.test(file) && !/(^|\/)_/.test(file))
    .sort()
    .map((file) => ({ pattern: patternOf(file), entrypoint: resolve(PAGES, file) }));
}

const patternOf = (file: string): string =>
  `/${file.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '$1')}`;
