import type { LoaderSite } from '../../output/embeds/loader.ts';
import { isHeight } from './heights.ts';

/** What an element asks for. */
export interface Asked {
  /** `timeline`, a strand’s id or an entry’s; empty if the site has no such frame. */
  id: string;
  title: string;
  height: number;
  /** What the frame’s address has after the `#`, and what the frame is sent when it changes. It ignores invalid values. */
  options: string;
}

/** The id that an element asks for, of whatever form. */
export function idOf(element: HTMLElement): string {
  const strand = element.getAttribute('strand') || 'timeline';
  const entry = element.getAttribute('entry');
  return entry ? (entry.includes('/') ? entry : `${strand}/${entry}`) : strand;
}

/** The frame with a list to which an id or a path belongs. */
export function frameOf(id: string, { frames }: LoaderSite) {
  // A page may have changed iterators.
  // eslint-disable-next-line @typescript-eslint/prefer-for-of
  for (let i = 0; i < frames.length; i++) if (frames[i]?.[0] === id.split(/[/?#]/)[0]) return frames[i];
  return undefined;
}

/**
 * Reads the attributes and styles of an element. It calls no method of an array and takes none apart, because the
 * host's page may have changed those.
 */
export function read(element: HTMLElement, site: LoaderSite): Asked {
  let options = '';
  const style = getComputedStyle(element);
  /** From an attribute, or from a style sheet of the host. */
  const add = (name: string) => {
    const value = element.getAttribute(name) ?? style.getPropertyValue(`--explainer-${name}`);
    if (value) options += `${options && '&'}${name}=${encodeURIComponent(value)}`;
  };
  add('from');
  add('to');
  add('theme');
  add('lang');
  add('height');
  add('accent');
  add('font');

  const id = idOf(element);
  const frame = frameOf(id, site);
  const height = Number(element.getAttribute('height'));
  return {
    id: frame ? id : '',
    title: (frame ?? site.frames[0])[1],
    height: isHeight(height) ? height : frame && frame[0] === id ? frame[2] : site.entryHeight,
    options,
  };
}
