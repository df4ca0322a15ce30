import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InputOptions } from 'rolldown';
import { type Site, siteAt } from '../core/site.ts';
import { classicScripts } from './classic-scripts.ts';
import { finish } from './finish/finish.ts';
import { refuseToReplace } from './finish/ownership.ts';
import { lettersOf } from './fonts/letters.ts';
import { subsetFonts } from './fonts/subset-fonts.ts';
import { markdown } from './markdown.ts';
import { routes } from './routes.ts';
import { virtualOptions } from './virtual-options.ts';

export interface Options {
  /** The story's folder, from the project's root. */
  story?: string;
  /** Write a `.br` and a `.gz` copy beside each text file, for servers that send such files. */
  compress?: boolean;
  /** Write headers, service worker and hashes, and check links, after the pages. */
  finish?: boolean;
}

/** The integration, with the options that it was made with, so that a command can change one. */
export interface Backgrounder extends AstroIntegration {
  options: Options;
}

/** d3-zoom imports d3-transition, of which the timeline uses nothing. */
const ALIAS = { 'd3-transition': resolve(import.meta.dirname, '../client/no-transition.ts') };

/** Names that Astro and Vite copy from the shell to `import.meta.env`, in place of their own values. */
const ENV = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/** Rolldown warns of the directive in each MDX file, though Astro has handled it. */
const onLog: NonNullable<InputOptions['onLog']> = (level, log, handle) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
};

/** Builds the site of a story's folder: its collections, pages, fonts, and what servers need to know of the files. */
export function backgrounder(options: Options = {}): Backgrounder {
  let site: Site;
  let out: string;
  return {
    name: 'backgrounder',
    options,
    hooks: {
      'astro:config:setup': async ({ command, config, injectRoute, updateConfig }) => {
        for (const name of ENV) Reflect.deleteProperty(process.env, name);
        process.env['NODE_ENV'] = command === 'dev' ? 'development' : 'production';
        const inRoot = (path: string) => fileURLToPath(new URL(path, config.root));
        const story = resolve(fileURLToPath(config.root), options.story ?? 'content');
        const pictureCache = inRoot('node_modules/.cache/backgrounder/pictures');
        const fonts = fileURLToPath(new URL('subset-fonts', config.cacheDir));
        await subsetFonts(await lettersOf(story), fonts);
        site = siteAt(config.site, config.base === '/' ? undefined : config.base);
        for (const route of routes()) injectRoute({ ...route, prerender: true });
        updateConfig({
          ...(site.origin !== undefined && { site: site.origin }),
          base: site.path('/'),
          trailingSlash: 'always',
          prerenderConflictBehavior: 'error',
          devToolbar: { enabled: false },
          // The style sheet of the pages that readers arrive at is inlined in the final step, by hash.
          build: { inlineStylesheets: 'never', assets: 'assets' },
          integrations: [mdx({ processor: markdown(site) })],
          vite: {
            plugins: [classicScripts(ALIAS), virtualOptions({ story, pictureCache })],
            resolve: { alias: { ...ALIAS, 'subset-fonts': fonts } },
            // Scripts that load later are imported as `?worker&url`: an address instead of a helper that preloads.
            worker: { rolldownOptions: { output: { entryFileNames: 'assets/[name].[hash].js' } } },
            server: { fs: { allow: ['.', story] } },
            build: { assetsInlineLimit: 0, modulePreload: false, rolldownOptions: { onLog } },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      // Astro empties the folder next.
      'astro:build:start': () => {
        if (options.finish !== false) refuseToReplace(out, relative('', out));
      },
      'astro:build:done': async ({ dir }) => {
        if (options.finish !== false) await finish(fileURLToPath(dir), site, options.compress ?? false);
      },
    },
  };
}
