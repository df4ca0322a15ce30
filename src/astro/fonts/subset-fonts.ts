import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import subset from 'subset-font';

/** The font files of the packages, and the weights that the styles use; fonts.css says what each is for. */
const FONTS = ['latin', 'latin-ext'].flatMap((part) => [
  { file: `newsreader/files/newsreader-${part}-wght-normal.woff2`, wght: { min: 400, max: 600 } },
  { file: `newsreader/files/newsreader-${part}-wght-italic.woff2`, wght: 400 },
  { file: `source-sans-3/files/source-sans-3-${part}-wght-normal.woff2`, wght: { min: 400, max: 700 } },
]);

/** The OpenType features that the styles use: kerning, ligatures, accents, tabular figures. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'];

/**
 * Subsets every font to some letters, which removes half of its bytes or more. Astro's fonts API is not used: it
 * serves whole files, and its `<Font>` writes an inline style, which our security policy refuses.
 *
 * @param folder receives the WOFF2 files, under the names that their packages give them
 */
export async function subsetFonts(letters: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const { file, wght } of FONTS) {
    const font = await readFile(resolve(`@fontsource-variable/${file}`));
    const options = { targetFormat: 'woff2', keepFeatures: FEATURES, variationAxes: { wght } } as const;
    await writeFile(join(folder, basename(file)), await subset(font, letters, options));
  }
}
