import code from '../../client/embed/loader.ts?classic';
import { loaderText } from '../../output/embeds/loader.ts';
import { endpoint } from './_endpoint.ts';

export const GET = endpoint((story, site) => loaderText(story, site, code), 'text/javascript');
