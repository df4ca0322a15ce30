import { readFiles } from '../../core/story/read/files.ts';

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** Characters that the pages and smart punctuation add to the texts. */
const PUNCTUATION = '\u00a0–—‘’“”…·×−';

/** The letters that a site may show, each once and sorted: those of the texts, the generator and the dates. */
export function letters(texts: string[], language: string): string {
  const of = { day: 'numeric', month: 'long', year: 'numeric', era: 'short' } as const;
  const format = new Intl.DateTimeFormat(language, { ...of, timeZone: 'UTC', calendar: 'gregory' });
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2000, month));
  const dates = days.map((day) => format.formatRange(day, day + 5 * 86_400_000));
  const all = new Set(ASCII);
  for (const text of [PUNCTUATION, ...dates, ...texts])
    for (const [letter] of text.normalize('NFC').matchAll(/\P{ASCII}/gu)) all.add(letter);
  return [...all].sort().join('');
}

/** The letters of a story's folder, which does not have to be free of errors. */
export async function lettersOf(story: string): Promise<string> {
  const { files } = await readFiles(story);
  const front = files.find(({ path }) => path === 'story.mdx')?.text;
  const language = /^language: *["']?([\w-]+)/m.exec(front ?? '')?.[1] ?? 'en';
  return letters(
    files.map(({ text }) => text),
    language,
  );
}
