import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import subset from 'subset-font';

/** The faces as their packages have them, and the weights that the styles use; fonts.css says what each is for. */
const FACES = ['latin', 'latin-ext'].flatMap((part) => [
  { file: `newsreader/files/newsreader-${part}-wght-normal.woff2`, wght: { min: 400, max: 600 } },
  { file: `newsreader/files/newsreader-${part}-wght-italic.woff2`, wght: 400 },
  { file: `source-sans-3/files/source-sans-3-${part}-wght-normal.woff2`, wght: { min: 400, max: 700 } },
]);

/** What the styles use of a face: kerning, ligatures, placed accents, figures of one width. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'];

/**
 * Cuts every face down to some letters, which leaves half of its bytes or less, into a folder of their own
 * under `parent`: two stories that are built at once do not meet. Every call writes every file.
 * @returns the folder
 */
export async function cutFonts(letters: string, parent: string): Promise<string> {
  const folder = join(parent, createHash('sha256').update(letters).digest('hex').slice(0, 12));
  await mkdir(folder, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const { file, wght } of FACES) {
    const whole = await readFile(resolve(`@fontsource-variable/${file}`));
    const options = { targetFormat: 'woff2', keepFeatures: FEATURES, variationAxes: { wght } } as const;
    const aside = join(folder, `${process.pid}.woff2`);
    await writeFile(aside, await subset(whole, letters, options));
    await rename(aside, join(folder, basename(file)));
  }
  return folder;
}
