import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

/**
 * Resolves `import text from './x.ts?classic'` to a file and all its imports, bundled as the text of one classic
 * script. Hosts paste such a script, and a sandboxed frame cannot load a module.
 */
export const classicScripts = (alias: Record<string, string>): Plugin => ({
  name: 'backgrounder:classic-scripts',
  enforce: 'pre',
  async load(id) {
    const [input = '', query] = id.split('?');
    if (query !== 'classic') return undefined;
    const bundle = await rolldown({ input, platform: 'browser', resolve: { alias } });
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return `export default ${JSON.stringify(output[0].code)};`;
  },
});
