import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { address, type Site } from '../../feeds/site.ts';
import { fileAt } from './units.ts';

/**
 * Leaves out files that need not be made, and writes the others one by one: Astro waits for the disk several times a
 * file, a seventh of the time of a large build, and holds a large one in memory several times. Pages that stand alone
 * remain with Astro.
 *
 * @param began is called for each page that is drawn, here or by Astro
 * @param wrote is called for each file that was written here
 */
export const writeMany = (
  folder: string,
  site: Site,
  kept: ReadonlyMap<string, string>,
  began: () => void,
  wrote: (file: string, bytes: Buffer) => void,
): AstroIntegration => ({
  name: 'many',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => {
        const render: AstroPrerenderer['render'] = (request, options) => {
          if (options.routeData.type === 'page') began();
          return usual.render(request, options);
        };
        const getStaticPaths = async () => {
          const wanted = (await usual.getStaticPaths()).filter(({ pathname }) => !kept.has(fileAt(pathname)));
          // Two that claim one address are Astro's to tell; it writes some with a slash at the end and some without.
          const places = new Set(wanted.map(({ pathname }) => pathname.replace(/\/$/, '')));
          if (places.size < wanted.length) return wanted;
          for (const path of wanted.filter(isOurs)) {
            const file = fileAt(path.pathname);
            const body = await draw(render, path, site);
            mkdirSync(dirname(join(folder, file)), { recursive: true });
            writeFileSync(join(folder, file), body);
            wrote(file, body);
            // Signals and the clock of the progress get their turn.
            await setImmediate();
          }
          return wanted.filter((path) => !isOurs(path));
        };
        return { ...usual, render, getStaticPaths };
      }),
  },
});

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Not a page that stands alone: Astro has names of its own for some of these. */
const isOurs = ({ route }: Path): boolean => route.pathname === undefined || route.type === 'endpoint';

/** @throws Error that names the page, with what the page threw as its cause */
async function draw(
  render: AstroPrerenderer['render'],
  { pathname, route }: Path,
  { origin = 'http://localhost', base }: Site,
): Promise<Buffer> {
  const request = new Request(address(pathname, { origin, base }));
  try {
    const drawn = await render(request, { routeData: route });
    const response = drawn instanceof Response ? drawn : drawn.response;
    if (!response.ok) throw new Error(`Astro answers with ${response.status}.`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`${new URL(request.url).pathname} cannot be made.`, { cause: error });
  }
}
