import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../core/errors.ts';
import { siteAt } from '../core/site.ts';
import { allowedStyle } from '../output/policy/inline-style.ts';
import { nginx as nginxConfig } from '../output/policy/nginx.ts';
import { BASE, OUT, SITE } from './arguments.ts';
import { defineCommand, runIfMain } from './run.ts';

export const nginx = defineCommand({
  name: 'nginx',
  about: 'Prints a server for nginx that follows the same policy as the file _headers.',
  options: {
    out: OUT,
    site: SITE,
    base: BASE,
    listen: {
      value: 'WHAT',
      about: 'What nginx listens on. Default: 443 ssl if --site starts with https, else 80',
    },
  },
  run({ out, site, base, listen }) {
    const served = siteAt(site, base);
    if (/[\s"';{}$\\]/.test(served.base + (listen ?? '').replaceAll(' ', '')))
      throw new UsageError('--base and --listen cannot contain quotes, braces, $, \\ or ;.');
    const usual = served.origin?.startsWith('https:') ? '443 ssl' : '80';
    const style = styleIn(out) ?? styleIn(OUT.default);
    if (style === undefined)
      throw new UsageError(
        `Build the site first: the policy names its style by a hash, and neither ${out} nor ${OUT.default} holds a built site.`,
      );
    console.log(nginxConfig(served, { folder: resolve(out), listen: listen ?? usual, style }));
    return 0;
  },
});

/** The style that the start page of a built site allows. */
function styleIn(folder: string): string | undefined {
  const file = join(folder, 'index.html');
  return existsSync(file) ? allowedStyle(readFileSync(file, 'utf8')) : undefined;
}

await runIfMain(import.meta, nginx);
