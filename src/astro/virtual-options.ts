import type { Plugin } from 'vite';

/** Values that the collections and pages import as `virtual:backgrounder/options`. */
export interface VirtualOptions {
  /** The story's folder, an absolute path. */
  story: string;
  /** The folder of the cache of rendered pictures, an absolute path. */
  pictureCache: string;
}

const NAME = 'virtual:backgrounder/options';

/** Serves the options of the integration as a module, so that they reach the code that Astro bundles. */
export const virtualOptions = (options: VirtualOptions): Plugin => ({
  name: 'backgrounder:options',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(options)};` : undefined),
});
