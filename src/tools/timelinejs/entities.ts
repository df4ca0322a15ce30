import { parseMdx } from '../../core/story/read/hast.ts';

const known = new Map<string, string>();

/** Text with HTML's character references read, all two thousand of them, by the parser that stories are read with. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, (reference) => {
    let character = known.get(reference);
    if (character === undefined) {
      const paragraph = parseMdx(`x${reference}x`, 0).children?.[0];
      character = (paragraph?.children?.[0]?.value ?? `x${reference}x`).slice(1, -1);
      known.set(reference, character);
    }
    return character;
  });
