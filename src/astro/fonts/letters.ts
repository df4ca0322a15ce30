const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** What the pages and smart punctuation write of their own accord. */
const MARKS = '\u00a0–—‘’“”…·×−';

/** The letters that a site may show, each once, sorted: its texts', the generator's own, and the months' of its language. */
export function letters(texts: string[], language: string): string {
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2000, index)));
  const all = new Set(ASCII);
  for (const text of [MARKS, ...months, ...texts])
    for (const [letter] of text.normalize('NFC').matchAll(/\P{ASCII}/gu)) all.add(letter);
  return [...all].sort().join('');
}
