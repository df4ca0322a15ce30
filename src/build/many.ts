import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { setImmediate } from 'node:timers/promises';
import { createSite, type Site } from '../core/site.ts';
import { fileAt } from './hashes.ts';
import type { Thread } from './thread.ts';

/** Milliseconds that pages are drawn for in one go. */
const PAUSE = 20;

/**
 * Takes over files that need not be made, and draws the others one by one for the thread to write: Astro waits for the
 * disk several times a file and holds a large one in memory several times. Pages that stand alone remain with Astro.
 *
 * @param began is called for each page that is drawn, here or by Astro
 */
export const writeMany = (
  thread: Thread,
  site: Pick<Site, 'origin' | 'base'>,
  kept: ReadonlyMap<string, string>,
  began: () => void,
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
          // Not before: Astro empties the folder first.
          void thread.takeOver(kept.keys());
          let pause = 0;
          for (const path of wanted.filter(isOurs)) {
            await thread.write(fileAt(path.pathname), await draw(render, path, site));
            if (performance.now() < pause) continue;
            // Signals, the thread and the clock of the progress get their turn.
            await setImmediate();
            pause = performance.now() + PAUSE;
          }
          await thread.written();
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
  { origin = 'http://localhost', base }: Pick<Site, 'origin' | 'base'>,
): Promise<ArrayBuffer> {
  const request = new Request(createSite({ origin, base }).url(pathname));
  try {
    const drawn = await render(request, { routeData: route });
    const response = drawn instanceof Response ? drawn : drawn.response;
    if (!response.ok) throw new Error(`Astro answers with ${response.status}.`);
    return await response.arrayBuffer();
  } catch (error) {
    throw new Error(`${new URL(request.url).pathname} cannot be made.`, { cause: error });
  }
}
