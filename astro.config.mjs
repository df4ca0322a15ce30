import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import { MARKDOWN_FEATURES } from './src/story/read/hast.ts';

/** Nothing of the story stands here: `npm run build -- --story DIR` names its folder. */
const story = resolve(process.env.BACKGROUNDER_STORY ?? 'content');

export default defineConfig({
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Nothing inline: the security policy of the site forbids it.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  markdown: { syntaxHighlight: false },
  integrations: [mdx({ processor: satteri({ features: MARKDOWN_FEATURES }) })],
  vite: {
    resolve: { alias: { '#story': story } },
    server: { fs: { allow: ['.', story] } },
    build: { assetsInlineLimit: 0 },
  },
});
