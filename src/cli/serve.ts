import { siteAt } from '../core/site.ts';
import { serveFolder } from '../tools/server/static-site.ts';
import { BASE, OUT, PORT, portOf } from './arguments.ts';
import { defineCommand, runIfMain } from './run.ts';

export const serve = defineCommand({
  name: 'serve',
  about: 'Serves a built site on this machine, with the headers of the security and caching policy.',
  options: { out: OUT, base: BASE, port: PORT },
  async run({ out, base, port }) {
    const { url } = await serveFolder(out, siteAt(undefined, base).base, portOf(port));
    console.log(`The site is at ${url} (Ctrl+C stops it).`);
    return 0;
  },
});

await runIfMain(import.meta, serve);
