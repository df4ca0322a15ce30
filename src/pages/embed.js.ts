import code from '../client/embed/loader.ts?classic';
import { loaderText } from '../embeds/loader.ts';
import { script } from './_script.ts';

export const GET = script((story, site) => loaderText(story, site, code));
