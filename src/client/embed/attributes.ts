import type { LoaderSite } from '../../output/embeds/loader.ts';
import { isHeight } from './heights.ts';

/** What an element asks for; invalid values are replaced by defaults. */
export interface Asked {
  /** `timeline`, a strand’s id or an entry’s. */
  id: string;
  /** The frame to show if there is no such entry. */
  fallback: string;
  title: string;
  height: number;
  /** The part of the frame’s address after the `#`. */
  options: string;
}

const warned: Record<string, true> = {};

/** Warns in the console, once for all elements. */
export function warn(message: string, values: Record<string, string>): void {
  const text = fill(message, values);
  if (!warned[text]) console.warn(`<explainer-timeline> ${text}`);
  warned[text] = true;
}

/** As in core/languages, for texts alone: this script may weigh 2 kB. */
const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/{(\w+)}/g, (_, name: string) => String(values[name]));

/**
 * Reads an element's attributes, and warns of invalid ones. It calls no method of an array, because the host's page may
 * have changed those.
 */
export function read(element: HTMLElement, { frames, entryHeight, language, texts }: LoaderSite): Asked {
  let options = '';
  const add = (name: string, value: string) => {
    options += `${options && '&'}${name}=${encodeURIComponent(value)}`;
  };
  /** An attribute, if it is present and valid. */
  const valid = (
    name: 'strand' | 'entry' | 'from' | 'to' | 'theme' | 'lang' | 'height',
    isValid: (value: string) => unknown,
  ): string => {
    const value = (element.getAttribute(name) ?? '').trim();
    if (!value || isValid(value)) return value;
    warn(texts['embed.ignored'], { name, value, expected: fill(texts[`embed.${name}`], { language }) });
    return '';
  };
  const frameOf = (id: string) => {
    for (let i = 1; i < frames.length; i++) if (frames[i]?.[0] === id) return frames[i];
    return undefined;
  };

  const strand = valid('strand', frameOf);
  const strandOf = (entry: string) => /^([a-z0-9-]+)\/[a-z0-9-]+$/.exec(entry)?.[1] ?? '';
  const withStrand = (entry: string) =>
    entry && strand && entry.indexOf('/') < 0 ? `${strand}/${entry}` : entry;
  const entry = withStrand(valid('entry', (value) => frameOf(strandOf(withStrand(value)))));
  const frame = frameOf(strandOf(entry) || strand) ?? frames[0];

  const isDate = (value: string) => /^\d{4}(-\d\d){0,2}$/.test(value);
  const from = valid('from', isDate);
  const to = valid('to', (value) => isDate(value) && value >= from);
  if (from) add('from', from);
  if (to) add('to', to);
  const theme = valid('theme', (value) => /^(light|dark|auto)$/.test(value));
  if (theme) add('theme', theme);
  valid('lang', (value) => value.slice(0, 2) === language.slice(0, 2));

  const style = getComputedStyle(element);
  const addStyle = (name: string) => {
    const value = style.getPropertyValue(`--explainer-${name}`).trim();
    if (value) add(name, value);
  };
  addStyle('accent');
  addStyle('font');

  const height = Number(valid('height', (value) => isHeight(Number(value))));
  if (height) add('height', String(height));
  return {
    id: entry || frame[0],
    fallback: frame[0],
    title: frame[1],
    height: height || (entry ? entryHeight : frame[2]),
    options,
  };
}
