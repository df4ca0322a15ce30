import { type Site, withOrigin } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';
import { listEmbeds } from './embed.ts';
import { ENTRY_HEIGHT } from './sizes.ts';

/** What /embed.js knows of the site; written into it at build, so that a host asks for nothing before the frame. */
export interface LoaderSite {
  /** Where the site stands, for a copy of the script that does not stand there itself. */
  url: string;
  language: string;
  /** The title of each frame with a list and its height in pixels; the whole timeline’s first. */
  frames: [id: string, title: string, height: number][];
  /** Of every entry’s frame. */
  entryHeight: number;
}

/** /embed.js: the element’s code in a block of its own, so that the host’s page gets no name but the element’s. */
export function loaderText(story: Story, site: Site, code: string): string {
  const data: LoaderSite = {
    url: withOrigin(site, story).url('/'),
    language: story.language,
    frames: listEmbeds(story).map(({ id, title, height }) => [id, title, height]),
    entryHeight: ENTRY_HEIGHT,
  };
  return `{const SITE=${JSON.stringify(data)};${code}}\n`;
}
