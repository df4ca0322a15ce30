import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { MARKDOWN_FEATURES } from '../core/story/read/hast.ts';
import { fonts } from './fonts/integration.ts';
import { routes } from './routes.ts';

export interface Options {
  /** The story's folder. */
  story: string;
}

/** What d3-zoom asks for beyond what the timeline does; the file says how. */
const LIGHTER = { 'd3-transition': resolve(import.meta.dirname, '../client/no-transition.ts') };

/** Vite wraps `import()` in a kilobyte that loads styles and parts ahead; ours come in one piece and have neither. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * `import text from './x.ts?classic'`: a file and all that it imports, as the text of one classic script. Hosts paste
 * such a script, and a frame in a sandbox may load no other.
 */
const classicScripts = {
  name: 'classic-scripts',
  enforce: 'pre' as const,
  async load(id: string) {
    const [file = '', query] = id.split('?');
    if (query !== 'classic') return undefined;
    const bundle = await rolldown({ input: file, platform: 'browser', resolve: { alias: LIGHTER } });
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return `export default ${JSON.stringify(output[0].code)};`;
  },
};

/** Makes an Astro site of a story's folder. */
export function backgrounder(options: Options): AstroIntegration[] {
  const story = resolve(options.story);
  return [
    {
      name: 'backgrounder',
      hooks: {
        'astro:config:setup': ({ injectRoute, updateConfig }) => {
          for (const route of routes()) injectRoute({ ...route, prerender: true });
          updateConfig({
            trailingSlash: 'always',
            prerenderConflictBehavior: 'error',
            devToolbar: { enabled: false },
            build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 1 },
            markdown: { syntaxHighlight: false },
            vite: {
              plugins: [plainImports, classicScripts],
              resolve: { alias: { '#story': story, ...LIGHTER } },
              server: { fs: { allow: ['.', story] } },
              build: { assetsInlineLimit: 0, modulePreload: false },
            },
          });
        },
      },
    },
    fonts(story),
    mdx({ processor: satteri({ features: MARKDOWN_FEATURES }) }),
  ];
}
