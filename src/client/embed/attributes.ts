import type { LoaderSite } from '../../output/embeds/loader.ts';
import { isHeight } from './bounds.ts';

/** What an element asks for, once every value that makes no sense has fallen back. */
export interface Asked {
  /** `timeline`, a strand’s id or an entry’s. */
  id: string;
  /** What to show instead if there is no such entry. */
  instead: string;
  title: string;
  height: number;
  /** What goes to the frame after the `#` of its address. */
  given: string;
}

const said: Record<string, true> = {};

/** Says a thing in the console, once for however many elements. */
export function warn(text: string): void {
  if (!said[text]) console.warn(`<explainer-timeline> ${text}`);
  said[text] = true;
}

/**
 * Reads an element's attributes, and says what is wrong with them. A host may have changed what an array can do, so
 * none is asked to do anything.
 */
export function read(element: HTMLElement, { frames, entryHeight, language }: LoaderSite): Asked {
  let given = '';
  const give = (name: string, value: string) => {
    given += `${given && '&'}${name}=${encodeURIComponent(value)}`;
  };
  /** An attribute, if it is there and right. */
  const at = (name: string, takes: string, fits: (value: string) => unknown): string => {
    const value = (element.getAttribute(name) ?? '').trim();
    if (!value || fits(value)) return value;
    warn(`ignores ${name}="${value}": not ${takes}.`);
    return '';
  };
  const frameOf = (id: string) => {
    for (let i = 1; i < frames.length; i++) if (frames[i]?.[0] === id) return frames[i];
    return undefined;
  };

  const strand = at('strand', 'a strand of this story', frameOf);
  const strandOf = (entry: string) => /^([a-z0-9-]+)\/[a-z0-9-]+$/.exec(entry)?.[1] ?? '';
  const whole = (entry: string) => (entry && strand && entry.indexOf('/') < 0 ? `${strand}/${entry}` : entry);
  const entry = whole(at('entry', 'strand/entry', (value) => frameOf(strandOf(whole(value)))));
  const frame = frameOf(strandOf(entry) || strand) ?? frames[0] ?? ['timeline', '', entryHeight];

  const isDay = (value: string) => /^\d{4}(-\d\d){0,2}$/.test(value);
  const from = at('from', 'a day such as 2024-05-01', isDay);
  const to = at('to', 'a day such as 2024-05-31, or before from', (value) => isDay(value) && value >= from);
  if (from) give('from', from);
  if (to) give('to', to);
  const theme = at('theme', 'light, dark or auto', (value) => /^(light|dark|auto)$/.test(value));
  if (theme) give('theme', theme);
  at('lang', `told here: ${language} is`, (value) => value.slice(0, 2) === language.slice(0, 2));

  const looks = getComputedStyle(element);
  const look = (name: string) => {
    const value = looks.getPropertyValue(`--explainer-${name}`).trim();
    if (value) give(name, value);
  };
  look('accent');
  look('font');

  const height = Number(at('height', '50 to 5000', (value) => isHeight(Number(value))));
  if (height) give('height', String(height));
  return {
    id: entry || frame[0],
    instead: frame[0],
    title: frame[1],
    height: height || (entry ? entryHeight : frame[2]),
    given,
  };
}
