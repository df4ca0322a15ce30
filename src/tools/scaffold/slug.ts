/** Latin letters that Unicode does not decompose into an ASCII letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
};

/** Apostrophes, and the signs for hamza and ayn in transliterated Arabic. */
const SILENT = /['’‘`´ʻʼʽʾʿ]/g;

/**
 * Lower-case ASCII words joined by hyphens, for ids and file names.
 * @param longest the maximum length; a longer slug is cut after a word
 * @returns undefined if a letter or digit has no ASCII spelling
 */
export function slug(text: string, longest = 60): string | undefined {
  const ascii = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(SILENT, '')
    .replaceAll('&', ' and ')
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter);
  const words = ascii.match(/[a-z0-9]+/g);
  if (!words || /[^\0-\x7f]/u.test(ascii.replace(/[^\p{L}\p{N}]/gu, ''))) return undefined;
  let cut = '';
  for (const word of words) {
    const longer = cut === '' ? word : `${cut}-${word}`;
    if (cut !== '' && longer.length > longest) break;
    cut = longer;
  }
  return cut.slice(0, longest);
}

/** The wished id if it is free, else one with more words, else one with a number. */
export function freeId(wished: string, isTaken: (id: string) => boolean, more?: string): string {
  if (!isTaken(wished)) return wished;
  const longer = more === undefined ? wished : `${wished}-${more}`;
  if (!isTaken(longer)) return longer;
  for (let number = 2; ; number++) {
    if (!isTaken(`${wished}-${number}`)) return `${wished}-${number}`;
  }
}
