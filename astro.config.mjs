import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import { fonts } from './src/fonts/integration.ts';
import { rolldown } from 'rolldown';
import { MARKDOWN_FEATURES } from './src/story/read/hast.ts';

/** Nothing of the story stands here: `npm run build -- --story DIR` names its folder. */
const story = resolve(process.env.BACKGROUNDER_STORY ?? 'content');

/** What d3-zoom asks for beyond what the timeline does; the file says how. */
const LIGHTER = { 'd3-transition': resolve('src/client/no-transition.ts') };

/** Vite wraps `import()` in a kilobyte that loads styles and parts ahead; ours come in one piece and have neither. */
const plainImports = {
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  load: (/** @type {string} */ id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * `import text from './x.ts?classic'`: a file and all that it imports, as the text of one classic script. Hosts paste
 * such a script, and a frame in a sandbox may load no other.
 */
const classicScripts = {
  name: 'classic-scripts',
  /** @type {'pre'} */
  enforce: 'pre',
  /** @param {string} id */
  async load(id) {
    const [file = '', query] = id.split('?');
    if (query !== 'classic') return undefined;
    const bundle = await rolldown({ input: file, platform: 'browser', resolve: { alias: LIGHTER } });
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return `export default ${JSON.stringify(output[0].code)};`;
  },
};

export default defineConfig({
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Nothing inline: what may be is put in and named by the security policy later (src/cli/site/front.ts). One page at
  // a time, as is the default: where several are written at once and one fails, Astro goes on with the others after
  // the build has tidied up.
  build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 1 },
  markdown: { syntaxHighlight: false },
  integrations: [fonts(story), mdx({ processor: satteri({ features: MARKDOWN_FEATURES }) })],
  vite: {
    plugins: [plainImports, classicScripts],
    resolve: { alias: { '#story': story, ...LIGHTER } },
    server: { fs: { allow: ['.', story] } },
    build: { assetsInlineLimit: 0, modulePreload: false },
  },
});
