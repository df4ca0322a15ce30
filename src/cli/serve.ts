import { createServer } from 'node:http';
import { createSite } from '../core/site.ts';
import { UsageError } from '../core/errors.ts';
import { readArguments } from '../tools/arguments.ts';
import { run } from './run.ts';
import { siteHandler } from '../tools/server/static-site.ts';

/** `npm run serve -- [--out DIR] [--base PATH] [--port N]`: serves a built site on this machine and prints its address. */
await run(async () => {
  const { out, base, port } = readArguments({
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '4321' },
  });
  const first = Number(port);
  if (!Number.isInteger(first) || first < 0 || first > 65_535)
    throw new UsageError(`--port takes a number, not ${port}.`);
  const server = createServer(siteHandler(out, base));
  const listening = await new Promise<number>((done, fail) => {
    let next = first;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && next < first + 20) server.listen(++next, '127.0.0.1');
      else fail(error);
    });
    server.on('listening', () => done(portOf(server)));
    server.listen(next, '127.0.0.1');
  });
  console.log(
    `The site is at http://127.0.0.1:${listening}${createSite({ base }).path('/')} (Ctrl+C stops it).`,
  );
  return 0;
});

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
