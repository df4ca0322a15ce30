import { distance } from 'fastest-levenshtein';

/** The nearest of the choices, if it is near enough to be what the writer meant. */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(word.length / 3)) + 1;
  for (const choice of choices) {
    const steps = distance(word.toLowerCase(), choice.toLowerCase());
    if (steps < least) [best, least] = [choice, steps];
  }
  return best;
}

/** A hint that ends an issue: the nearest choice, else all of them when they are few. */
export function suggest(word: string, choices: Iterable<string>): string | undefined {
  const all = [...choices];
  const near = nearest(word, all);
  if (near !== undefined) return `Did you mean ${near}?`;
  if (all.length > 0 && all.length <= 12) return `Choose from: ${all.join(', ')}.`;
  return undefined;
}
