import { resolve } from 'node:path';
import { nginx } from '../policy/nginx.ts';
import { readArguments, run, UsageError } from './arguments.ts';

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
  const url = site === undefined ? undefined : URL.parse(site);
  if (url === null)
    throw new UsageError(`--site takes a web address such as https://example.org, not ${site}.`);
  if (/[\s"';{}$\\]/.test(base + (listen ?? '').replaceAll(' ', '')))
    throw new UsageError('--base and --listen take neither quotes, braces, $ nor ;.');
  const https = url?.protocol === 'https:';
  const folder = resolve(out);
  const served = {
    folder,
    host: url?.hostname ?? '_',
    base,
    https,
    listen: listen ?? (https ? '443 ssl' : '80'),
  };
  console.log(nginx(served));
  return 0;
});
