import options from 'virtual:backgrounder/options';
import { pictureSvg } from '../../../output/embeds/picture.ts';
import { png } from '../../../output/pictures/png.ts';
import { pictures } from '../_pictures.ts';

export { getStaticPaths } from '../_pictures.ts';

export const GET = pictures(
  'image/png',
  (...of) => new Uint8Array(png(pictureSvg(...of).svg, options.pictureCache)),
);
