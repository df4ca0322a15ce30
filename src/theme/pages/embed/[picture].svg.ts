import { pictureSvg } from '../../../output/embeds/picture.ts';
import { pictures } from '../_pictures.ts';

export { getStaticPaths } from '../_pictures.ts';

export const GET = pictures('image/svg+xml', (...of) => `${pictureSvg(...of).svg}\n`);
