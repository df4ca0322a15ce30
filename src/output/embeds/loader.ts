import { messages } from '../../core/languages/languages.ts';
import { type Site, withOrigin } from '../../core/site.ts';
import type { Story } from '../../core/story/story.ts';
import { listEmbeds } from './embed.ts';
import { ENTRY_HEIGHT } from './sizes.ts';

/** The id, title and height in pixels of a frame with a list. */
type ListFrame = [id: string, title: string, height: number];

/** What /embed.js knows about the site, written into it at build, so that nothing has to load before the frame. */
export interface LoaderSite {
  /** The address of the site, for copies of the script on other hosts. */
  url: string;
  /** That of the complete timeline, then those of the strands. */
  frames: [ListFrame, ...ListFrame[]];
  /** The height of an entry’s frame. */
  entryHeight: number;
  /** Says that a strand or an entry does not exist. */
  missing: string;
}

/** /embed.js: the element’s code in a block, so that it adds no name to the host’s page except the element’s. */
export function loaderText(story: Story, site: Site, code: string): string {
  const frames = listEmbeds(story).map(({ id, title, height }): ListFrame => [id, title, height]);
  const data: LoaderSite = {
    url: withOrigin(site, story).url('/'),
    frames: frames as LoaderSite['frames'],
    entryHeight: ENTRY_HEIGHT,
    missing: messages(story.language)('frame.missing'),
  };
  return `{const SITE=${JSON.stringify(data)};${code}}\n`;
}
