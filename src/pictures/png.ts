import type { Resvg } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The built pages may stand anywhere, but packages are found from the folder of the project, where every command runs. */
const require = createRequire(join(process.cwd(), 'package.json'));

const FACES = ['400Regular/SourceSans3_400Regular', '700Bold/SourceSans3_700Bold'];

/** An SVG as a PNG of the same size, the same bytes on every machine: it is drawn in the project's own face, never in one of the system's. */
export function png(svg: string): Uint8Array {
  const { Resvg: Renderer } = require('@resvg/resvg-js') as { Resvg: typeof Resvg };
  const faces = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
  return new Renderer(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FACES.map((face) => join(faces, `${face}.ttf`)),
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  })
    .render()
    .asPng();
}
