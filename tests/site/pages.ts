import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses of a built site's pages, sorted: folders end with a slash. */
export function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The file of an address. */
export const fileOf = (site: string, path: string): string =>
  join(site, path.endsWith('/') ? `${path}index.html` : path);
