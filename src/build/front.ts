import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSite } from '../core/site.ts';
import { inPage } from '../output/policy/inline-style.ts';
import { kindOf } from '../output/policy/policy.ts';
import { fileAt } from './hashes.ts';

const LINK = /<link rel="stylesheet" href="([^"]+)"[^>]*>/;

/**
 * Puts the style sheet into the pages at which readers arrive: they are painted without another turn over the
 * network, which on a slow one is a fifth of the wait. The policy that such a page carries lets in this style alone.
 *
 * @param paths the addresses of the site's pages, from its root
 * @returns the address of the style sheet, which every other page loads
 * @throws Error if such a page does not load one style sheet
 */
export function styleFront(folder: string, base: string, paths: string[]): string {
  const styles = paths
    .filter((path) => kindOf(path) === 'front')
    .map((path) => {
      const file = join(folder, fileAt(path));
      const html = readFileSync(file, 'utf8');
      const [link, href] = LINK.exec(html) ?? [];
      if (link === undefined || href === undefined) throw new Error(`${path} loads no style sheet.`);
      const css = readFileSync(join(folder, href.slice(createSite({ base }).base.length)), 'utf8');
      writeFileSync(file, inPage(html, link, css));
      return href;
    });
  const [style, ...others] = new Set(styles);
  if (style === undefined || others.length > 0)
    throw new Error('The pages of the site load several style sheets.');
  return style;
}
