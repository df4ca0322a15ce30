import { Resvg } from '@resvg/resvg-js';
import { FACES, facesHave } from './faces.ts';

/**
 * Draws an SVG text as a PNG, at the size that it says. The same text gives the same bytes on every machine, unless
 * it holds letters of a script that no face of ours has: those are drawn with the machine's own.
 */
export function png(svg: string): Uint8Array {
  const font = { fontFiles: FACES, loadSystemFonts: !facesHave(svg), defaultFontFamily: 'Source Sans 3' };
  return new Resvg(svg, { font }).render().asPng();
}
