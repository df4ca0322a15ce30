/**
 * Words, numbers and signs that change what is said: percent and currency, and the mark of a question. A number has its
 * sign, its separators and its decimals.
 */
const TOKENS = /(?<![\p{L}\p{N}])[-−+]?\p{N}+(?:[.,:/٫٬]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[%‰°\p{Sc}?؟;]/gu;

const tokensOf = (text: string): string[] => text.normalize('NFC').replaceAll('−', '-').match(TOKENS) ?? [];

/** The words of a text in lower case, for `changesMeaning`. */
export const wordsOf = (text: string): string[] => tokensOf(text).map((token) => token.toLowerCase());

/**
 * Whether a text says something else than before, as far as can be told: it has other words or numbers, or has them in
 * another order. Punctuation, capitals and a corrected misspelling are wording only.
 * @param known whether the story has a word, as it is now: a misspelling is in it no more
 */
export function changesMeaning(before: string, after: string, known: (word: string) => boolean): boolean {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  if (old.length !== now.length) return true;
  return old.some((word, index) => {
    const other = now[index] ?? '';
    return word.toLowerCase() !== other.toLowerCase() && !(isCorrected(word, other) && !known(word));
  });
}

/**
 * One letter inside a long word, in small letters, was added, left out, replaced or exchanged with the next. Names, short
 * words and endings are not spelling: not and now, strike and strikes, moral and amoral.
 */
function isCorrected(old: string, now: string): boolean {
  if (!/^\p{Ll}{6,}$/u.test(old) || !/^\p{Ll}{6,}$/u.test(now)) return false;
  if (old[0] !== now[0] || old.at(-1) !== now.at(-1)) return false;
  let start = 0;
  while (old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const [left, right] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const isExchange = left.length === 2 && left === [...right].reverse().join('');
  return isExchange || (left.length <= 1 && right.length <= 1);
}

/** The numbers in a text, in their order. */
export const numbersIn = (text: string): string =>
  tokensOf(text)
    .filter((token) => /\p{N}/u.test(token))
    .join(' ');
