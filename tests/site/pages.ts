import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses of a built site's pages, sorted: folders end with a slash. */
export const pagesOf = (site: string): string[] => allOf(site).filter((path) => !isFrame(path));

/** The addresses of what other sites show in a frame. */
export const framesOf = (site: string): string[] => allOf(site).filter(isFrame);

const isFrame = (path: string): boolean => /^\/embed\/./.test(path);

function allOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The file of an address. */
export const fileOf = (site: string, path: string): string =>
  join(site, path.endsWith('/') ? `${path}index.html` : path);
