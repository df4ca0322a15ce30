import type { Prose } from '../schema/body.ts';
import { elements } from './prose.ts';
import type { StoryPart } from './read/story-body.ts';

/** A footnote of a page. Notes on claims have numbers, so footnotes have letters. */
export interface Footnote {
  letter: string;
  prose: Prose;
  /** How often the text refers to it. */
  mentions: number;
}

/** The footnotes of a text, in the order of their first mention. */
export function footnotes(parts: StoryPart[]): Footnote[] {
  const mentioned = parts
    .flatMap(({ prose }) => [...elements(prose)])
    .flatMap(({ tag, id }) => (tag === 'footnote' ? [id] : []));
  return parts
    .filter(({ type }) => type === 'footnote')
    .map(({ name, prose }, index) => ({
      letter: footnoteLetter(index),
      prose,
      mentions: mentioned.filter((id) => id === name).length,
    }));
}

/** The letter of the footnote at an index, counted from 0: a to z, then aa, ab and so on, as in a list of CSS. */
export const footnoteLetter = (index: number): string =>
  (index < 26 ? '' : footnoteLetter(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

/** The anchor of a footnote. No id of a writer has a colon. */
export const footnoteAnchor = (letter: string): string => `footnote:${letter}`;

/** The anchor of a mention of a footnote, counted from 1. */
export const mentionAnchor = (letter: string, mention: number): string => `footnote:${letter}:${mention}`;
