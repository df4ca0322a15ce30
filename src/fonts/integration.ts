import type { AstroIntegration } from 'astro';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../content.files.ts';
import { heldLetters } from '../content.held.ts';
import { cutAside } from './aside.ts';
import { folderFor } from './cut.ts';
import { letters } from './letters.ts';

/** Lets styles and layouts name the faces under `cut-fonts/`, cut to the letters of a story's folder. */
export function fonts(story: string): AstroIntegration {
  let cut: Promise<void> | undefined;
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const used = heldLetters() ?? (await lettersIn(story));
        const folder = folderFor(used, fileURLToPath(new URL('fonts/', config.cacheDir)));
        mkdirSync(folder, { recursive: true });
        cut = cutAside(used, folder);
        // Who waits for the faces hears of a failure; until then it is nobody's.
        cut.catch(() => undefined);
        updateConfig({ vite: { resolve: { alias: { 'cut-fonts': folder } } } });
      },
      'astro:build:setup': () => cut,
      'astro:server:setup': () => cut,
    },
  };
}

async function lettersIn(story: string): Promise<string> {
  const { files } = await readFiles(story);
  const front = files.find(({ path }) => path === 'story.mdx')?.text;
  const language = /^language: *["']?([\w-]+)/m.exec(front ?? '')?.[1] ?? 'en';
  return letters(
    files.map(({ text }) => text),
    language,
  );
}
