import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileAt } from './units.ts';

/** Where pages are written, and the address that they are drawn for. */
export interface Place {
  folder: string;
  origin: string | undefined;
  base: string;
}

/**
 * Leaves out files that need not be made, and writes those of which a story has many one by one: Astro waits for the
 * disk several times a file, a seventh of the time of a large build. Pages that stand alone remain with Astro.
 *
 * @param began is called for each page that is drawn, here or by Astro
 */
export const writeMany = (
  place: Place,
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
          // Two that claim one address are Astro's to tell.
          if (new Set(wanted.map(({ pathname }) => pathname)).size < wanted.length) return wanted;
          for (const path of wanted.filter(isOneOfMany)) await write(render, path, place);
          return wanted.filter((path) => !isOneOfMany(path));
        };
        return { ...usual, render, getStaticPaths };
      }),
  },
});

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

const isOneOfMany = ({ route }: Path): boolean => route.pathname === undefined;

async function write(
  render: AstroPrerenderer['render'],
  { pathname, route }: Path,
  { folder, origin = 'http://localhost', base }: Place,
): Promise<void> {
  const url = new URL(`${base.replace(/\/$/, '')}${pathname}`, origin);
  const body = await draw(render, new Request(url), route);
  const file = join(folder, fileAt(pathname));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
  // Signals and the clock of the progress get their turn.
  await setImmediate();
}

/** @throws Error that names the page, with what the page threw as its cause */
async function draw(
  render: AstroPrerenderer['render'],
  request: Request,
  route: Path['route'],
): Promise<Uint8Array> {
  try {
    const drawn = await render(request, { routeData: route });
    const response = drawn instanceof Response ? drawn : drawn.response;
    if (!response.ok) throw new Error(`Astro answers with ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`${new URL(request.url).pathname} cannot be drawn.`, { cause: error });
  }
}
