import { resolve } from 'node:path';
import { nginx } from '../output/policy/nginx.ts';
import { createSite } from '../core/site.ts';
import { UsageError } from '../core/errors.ts';
import { originOf, readArguments } from '../tools/arguments.ts';
import { run } from './run.ts';

/**
 * `npm run nginx -- [--out DIR] [--site URL] [--base PATH] [--listen WHAT]`: prints a server for nginx that follows the
 * same policy as `_headers`.
 */
await run(async () => {
  const { out, site, base, listen } = readArguments({
    out: { type: 'string', default: 'dist' },
    site: { type: 'string' },
    base: { type: 'string', default: '/' },
    listen: { type: 'string' },
  });
  const origin = originOf(site);
  if (/[\s"';{}$\\]/.test(base + (listen ?? '').replaceAll(' ', '')))
    throw new UsageError('--base and --listen take neither quotes, braces, $ nor ;.');
  const usual = origin?.startsWith('https:') ? '443 ssl' : '80';
  console.log(nginx(createSite({ origin, base }), { folder: resolve(out), listen: listen ?? usual }));
  return 0;
});
