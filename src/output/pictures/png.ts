import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { FONT_FILES, fontsCover } from './fonts.ts';
import { cached } from './picture-cache.ts';

const FALLBACK = 'Source Sans 3';

/**
 * Renders SVG text as a PNG, at the size that it states. The same text gives the same bytes on every machine, unless
 * it has letters that our fonts do not cover. Those are drawn with fonts of the machine, which may change, so such a
 * picture is never cached.
 *
 * @param cacheFolder where pictures are stored for the next build; without it, nothing is cached
 */
export function png(svg: string, cacheFolder?: string): Uint8Array {
  const covered = fontsCover(svg);
  const font = { fontFiles: FONT_FILES, loadSystemFonts: !covered, defaultFontFamily: FALLBACK };
  const render = () => new Resvg(svg, { font }).render().asPng();
  return covered && cacheFolder !== undefined ? cached(cacheFolder, keyOf(svg), render) : render();
}

/** The hash of all that decides the bytes of a picture: the SVG text, the fonts and the renderer. */
const keyOf = (svg: string): string => {
  renderer ??= hash([rendererVersion(), FALLBACK, ...FONT_FILES.map((file) => readFileSync(file))]);
  return hash([renderer, svg]);
};

let renderer: string | undefined;

const rendererVersion = (): string =>
  (createRequire(resolve('package.json'))('@resvg/resvg-js/package.json') as { version: string }).version;

const hash = (parts: (string | Uint8Array)[]): string =>
  parts.reduce((digest, part) => digest.update(part).update('\0'), createHash('sha256')).digest('hex');
