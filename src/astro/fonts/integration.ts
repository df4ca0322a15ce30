import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../../core/story/read/files.ts';
import { heldFaces } from '../../content.held.ts';
import { cutFonts } from './cut.ts';
import { letters } from './letters.ts';

/** Lets styles and layouts name the faces under `cut-fonts/`, cut to the letters of a story's folder. */
export const fonts = (story: string): AstroIntegration => ({
  name: 'fonts',
  hooks: {
    'astro:config:setup': async ({ config, updateConfig }) => {
      const parent = fileURLToPath(new URL('fonts/', config.cacheDir));
      const folder = await (heldFaces() ?? cutFonts(await lettersIn(story), parent));
      updateConfig({ vite: { resolve: { alias: { 'cut-fonts': folder } } } });
    },
  },
});

async function lettersIn(story: string): Promise<string> {
  const { files } = await readFiles(story);
  const front = files.find(({ path }) => path === 'story.mdx')?.text;
  const language = /^language: *["']?([\w-]+)/m.exec(front ?? '')?.[1] ?? 'en';
  return letters(
    files.map(({ text }) => text),
    language,
  );
}
