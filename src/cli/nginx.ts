import { resolve } from 'node:path';
import { UsageError } from '../core/errors.ts';
import { siteAt } from '../core/site.ts';
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
    console.log(nginxConfig(served, { folder: resolve(out), listen: listen ?? usual }));
    return 0;
  },
});

await runIfMain(import.meta, nginx);
