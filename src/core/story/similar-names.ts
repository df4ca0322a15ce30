import { distance } from 'fastest-levenshtein';
import { fold } from './directory.ts';

/** What outlets add to their name, or leave out. */
const ADDITIONS = /(?:news|newsagency|agency|online|website|newspaper|magazine|tv|com|org|net)$/;

/** Whether two names of outlets differ so little that they may be of one: “NYT” and “The New York Times”. */
export function areSimilar(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => fold(name).replace(ADDITIONS, '')) as [string, string];
  return a === b || isAbbreviation(a, other) || isAbbreviation(b, one) || isMisspelling(a, b);
}

/** Whether a folded name is the initials of another: at least three, so that “CG” is not every Cape Gazette. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 3) return false;
  const words = long.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const initials = (each: string[]) => each.map((word) => fold(word[0] ?? '')).join('');
  const main = words.filter((word) => !/^(?:the|of|and|for|de|la)$/i.test(word));
  return words.length > 2 && [initials(words), initials(main)].includes(short);
}

/** One letter in seven may differ, at most two. */
function isMisspelling(a: string, b: string): boolean {
  const allowed = Math.min(2, Math.floor(Math.min(a.length, b.length) / 7));
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}
